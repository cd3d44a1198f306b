package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.in(Language.RU).keys("")).isEqualTo(Messages.in(Language.EN).keys(""));
    }

    @Test
    void argumentsAreFilledInOnceAndNeverReadAsPatterns() {
        assertThat(Messages.fill("{0} и {1}", "{1}", "{0}")).isEqualTo("{1} и {0}");
        assertThat(Messages.fill("it's {0}: '{1}' {x} {2} {", "a", "b"))
                .isEqualTo("it's a: 'b' {x} {2} {");
        assertThat(Messages.fill("{0}", 2009)).isEqualTo("2009");
    }

    @Test
    void aMissingKeyStopsATest() {
        assertThatThrownBy(() -> Messages.in(Language.RU).text("no.such.key", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no message no.such.key");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 запись",
        "2, 2 записи",
        "5, 5 записей",
        "11, 11 записей",
        "21, 21 запись",
        "1.5, '1,5 записи'",
        "0, 0 записей",
        "1284, 1\u202F284 записи",
        "1000000, 1\u202F000\u202F000 записей"
    })
    void russianCountsInFourForms(double count, String words) {
        String pattern =
                "{0, plural, one {# запись} few {# записи} many {# записей} other {# записи}}";
        Object number = count == Math.rint(count) ? (Object) (long) count : (Object) count;

        assertThat(new Plurals(Language.RU).format(pattern, number)).isEqualTo(words);
    }

    @Test
    void englishCountsInTwoAndGroupsWithoutACommaThatCouldBeADecimalSign() {
        String pattern = "{0, plural, one {# record} other {# records}} of {1}";

        assertThat(new Plurals(Language.EN).format(pattern, 1, "KG")).isEqualTo("1 record of KG");
        assertThat(new Plurals(Language.EN).format(pattern, 1284, "KG"))
                .isEqualTo("1\u202F284 records of KG");
    }
}
