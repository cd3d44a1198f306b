package rubezh.table.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.table.mapping.TableMapping.DateRule;
import rubezh.table.mapping.TableMapping.NumberStyle;

/** Numbers and dates of foreign tables: read exactly, or not at all. */
class CellFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ". |   | 1794.82            | 1794.82",
                ". |   | 8.3799469484296    | 8.3799469484296",
                ". |   | 1.2E-4             | 0.00012",
                ". | , | 1,234,567.5        | 1234567.5",
                ", | . | 1.234,5            | 1234.5",
                ", |   | 1 234,5            | 1234.5",
                ". |   | -3                 | -3",
                ". |   | \u22123            | -3",
                ". |   | .5                 | 0.5",
                // Not numbers of the stated style: never guessed.
                ". |   | 1,5                |",
                ", |   | 1.5                |",
                ", | . | 12.34              |",
                ". | , | 1,23               |",
                ". |   | 1.2.3              |",
                ". |   | 155 g              |",
                ". |   | -                  |",
                ". |   | 1E999              |",
                ". |   | 0x10               |"
            })
    void aNumberIsReadInTheStatedStyleAlone(
            char decimal, @Nullable String grouping, String text, @Nullable String number) {
        var style = new NumberStyle(decimal, grouping == null ? "" : grouping);
        Optional<BigDecimal> read = new NumberCellReader(style).read(text);
        if (number == null) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read.orElseThrow()).isEqualByComparingTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00A0234,5", "1\u202F234,5", "1\u2009234,5"})
    void blanksOfAnyKindMayStandBetweenThousands(String text) {
        assertThat(new NumberCellReader(new NumberStyle(',', "")).read(text).orElseThrow())
                .isEqualByComparingTo("1234.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.uuuu       | 1 | 03.01.2025       | 2025-01-03T00:00+06:00 | DAY",
                "dd.MM.yyyy       | 1 | 03.01.2025       | 2025-01-03T00:00+06:00 | DAY",
                "dd.MM.uuuu HH:mm | 1 | 03.01.2025 14:05 | 2025-01-03T14:05+06:00 | MINUTE",
                "d.M.uuuu H       | 1 | 3.1.2025 7       | 2025-01-03T07:00+06:00 | HOUR",
                "uuuu MMM         | 10 | 2019 OCT        | 2018-10-01T00:00+06:00 | MONTH",
                "uuuu MMM         | 10 | 2019 sep        | 2019-09-01T00:00+06:00 | MONTH",
                "d MMMM uuuu      | 1 | 3 января 2025    | 2025-01-03T00:00+06:00 | DAY",
                "uuuu             | 1 | 2009             | 2009-01-01T00:00+06:00 | YEAR",
                "uuuu-MM-dd'T'HH:mm:ssXXX | 1 | 2009-08-01T05:42:00+03:00 | 2009-08-01T05:42+03:00 | MINUTE",
                "dd.MM.uuuu       | 1 | 31.02.2025       |                        |",
                "dd.MM.uuuu       | 1 | 13/01/2025       |                        |",
                "dd.MM.uuuu       | 1 | 03.01.2025 14:05 |                        |",
                "dd.MM.uuuu       | 1 | 03.01.25         |                        |"
            })
    void aTimeHasThePrecisionOfItsPattern(
            String pattern,
            int fiscal,
            String text,
            @Nullable OffsetDateTime time,
            DateCellReader.@Nullable Precision precision) {
        var reader = new DateCellReader(new DateRule(pattern, fiscal));
        assertThat(reader.time(text, ZoneOffset.ofHours(6))).isEqualTo(Optional.ofNullable(time));
        if (precision != null) {
            assertThat(reader.precision()).isEqualTo(precision);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd.MM", "HH:mm", "", "dd uuuu"})
    void aPatternWithoutAYearIsNone(String pattern) {
        assertThatThrownBy(() -> new DateCellReader(new DateRule(pattern, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/uuuu,MM/dd/uuuu",
        "M/d/uuuu,d/M/uuuu",
        "uuuu-MM-dd,uuuu-dd-MM",
        "dd.MM.uuuu HH:mm,MM.dd.uuuu HH:mm",
        "d MMM uuuu,",
        "uuuu-MM,",
        "uuuu,"
    })
    void aPatternWithDayAndMonthAsNumbersHasATwin(String pattern, @Nullable String twin) {
        assertThat(DateCellReader.swapped(pattern)).isEqualTo(Optional.ofNullable(twin));
    }
}
