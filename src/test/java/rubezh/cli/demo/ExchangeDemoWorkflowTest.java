package rubezh.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** The demonstration of the exchange, which checks the outcome of each of its acts itself. */
@LongTest
class ExchangeDemoWorkflowTest {
    @TempDir Path root;

    @Test
    void twoPostsAndHeadquartersAgreeInTheEndWhateverHappens() {
        String out = root.resolve("exchange").toString();
        CliResult done = CliResult.run(root, Map.of(), "demo", "--exchange", "--out", out);
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.err())
                .contains(
                        "KG-KAR is enrolled",
                        "is lost",
                        "Nothing is missing",
                        "in conflict at KG-HQ",
                        "settled, 1.402\u00A0kg counts",
                        "returned by KG-HQ",
                        "approved at KG-HQ",
                        "came back from headquarters",
                        "refuses 1 revision and adds none",
                        "01-KG-DOS-KG-HQ.json.age: ✓ its content came with a later bundle",
                        "✓✓ applied",
                        "missing numbers: none",
                        "Headquarters has 7 cases, each post those that concern it",
                        "KG-KAR: 6 cases",
                        "See it in the window");
        assertThat(root.resolve("exchange/bundles/receipt-ru.pdf")).isNotEmptyFile();
        assertThat(root.resolve("exchange/bundles/receipt-en.pdf")).isNotEmptyFile();
        CliResult again = CliResult.run(root, Map.of(), "demo", "--exchange", "--out", out);
        assertThat(again.err()).contains("DRL-002");
    }
}
