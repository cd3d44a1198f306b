package rubezh.domain.seizure.goods;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.SeizureScript;

/** The missing part of gross, tare and net amount. */
class WeightBalanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                             | 1.31 KGM  | 60 GRM    | NET 1.25 KGM
                             | 500 GRM   | 60 GRM    | NET 440 GRM
                             | 0.5 KGM   | 60 GRM    | NET 440 GRM
                             | 1.000 KGM | 0.1 GRM   | NET 999.9 GRM
                             | 5 LTR     | 250 MLT   | NET 4.75 LTR
                    1.25 KGM |           | 60 GRM    | GROSS 1.31 KGM
                    1250 GRM | 1.31 KGM  |           | TARE 60 GRM
                    0.1 KGM  | 0.3 KGM   |           | TARE 0.2 KGM
                    1.25 KGM | 1.31 KGM  | 60 GRM    |
                             |           | 60 GRM    |
                             | 1 KGM     |           |
                             | 60 GRM    | 1.31 KGM  |
                             | 1.31 KGM  | 1.31 KGM  |
                             | 1.31 KGM  | -1 GRM    |
                             | 1.31 KGM  | 1 LTR     |
                             | 30 NMP    | 10 NMP    |
                    4620000000000 KGM |  | 4620000000000 KGM |
                    999999999999999 MGM |  | 999999999999999 MGM |
                             | 9000000000 TNE | -9000000000 TNE |
                    """)
    void theMissingPartFollowsFromTheOtherTwo(
            @Nullable String net,
            @Nullable String gross,
            @Nullable String tare,
            @Nullable String expected) {
        var item =
                SeizureScript.only(
                                "items/a/substance=OPI-HER"
                                        + assignment("amount", net)
                                        + assignment("weighing/gross", gross)
                                        + assignment("weighing/tare", tare))
                        .items()
                        .getFirst();
        String balance = WeightBalance.of(item).map(b -> b.missing() + " " + b.amount()).orElse("");
        assertThat(balance).isEqualTo(expected == null ? "" : expected);
    }

    private static String assignment(String field, @Nullable String value) {
        return value == null ? "" : "; items/a/" + field + "=" + value;
    }
}
