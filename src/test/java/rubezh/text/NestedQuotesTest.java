package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NestedQuotesTest {
    @Test
    void marksWithinMarksAreThoseOfTheInnerKind() {
        assertThat(NestedQuotes.in("Пост «Тест»")).isEqualTo("Пост „Тест“");
        assertThat(NestedQuotes.in("Пост \"Тест\" 2")).isEqualTo("Пост „Тест“ 2");
        assertThat(NestedQuotes.in("Достук")).isEqualTo("Достук");
        assertThat(NestedQuotes.in("5\" труба")).isEqualTo("5\" труба");
    }
}
