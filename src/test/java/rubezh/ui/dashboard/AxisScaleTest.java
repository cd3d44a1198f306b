package rubezh.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.ui.dashboard.DayChart.AxisScale;

/** Numbers beside the lines of a chart. */
class AxisScaleTest {
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "4, 2, 4", "5, 2, 6", "6, 2, 6", "7, 5, 10", "31, 20, 40"})
    void fewRoundNumbersReachTheGreatest(long most, long step, long top) {
        assertThat(AxisScale.upTo(most)).isEqualTo(new AxisScale(step, top));
    }

    @ParameterizedTest
    @CsvSource({"4, '0 2 4'", "1, '0 1'", "100, '0 50 100'"})
    void linesBeginWithZero(long most, String lines) {
        assertThat(
                        String.join(
                                " ",
                                AxisScale.upTo(most).lines().stream()
                                        .map(String::valueOf)
                                        .toList()))
                .isEqualTo(lines);
    }
}
