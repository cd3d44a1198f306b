package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteFormatTest {
    @Test
    void marksWithinMarksAreThoseOfTheInnerKind() {
        assertThat(QuoteFormat.nested("Пост «Тест»")).isEqualTo("Пост „Тест“");
        assertThat(QuoteFormat.nested("Пост \"Тест\" 2")).isEqualTo("Пост „Тест“ 2");
        assertThat(QuoteFormat.nested("Достук")).isEqualTo("Достук");
        assertThat(QuoteFormat.nested("5\" труба")).isEqualTo("5\" труба");
    }
}
