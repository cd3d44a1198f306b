package rubezh.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureScript;

/** Sums of money by currency, exact. */
class CashTotalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CURR=USD,SUM=30000 | CURR=USD,SUM=0.10     | {USD=30000.10}
                    CURR=USD,SUM=100   | CURR=KGS,SUM=8700     | {KGS=8700, USD=100}
                    CURR=USD,SUM=100   | CURR=USD              | {USD=100}
                    CURR=USD,SUM=many  | CURR=?,SUM=5          | {}
                    CURR=USD,SUM=1 000 | SUM=5                 | {USD=1000}
                    """)
    void eachCurrencyHasItsSum(String one, String other, String sums) {
        Seizure both =
                SeizureScript.validWith(
                        "items/a/appearance/extras=%s; items/d/appearance/extras=%s"
                                .formatted(one, other));
        assertThat(CashTotals.of(both.items())).hasToString(sums);
    }
}
