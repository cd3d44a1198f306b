package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;

/** The command {@code stock} keeps scans, tells differences and ends with an act. */
@LongTest
class StockCommandTest {
    @TempDir Path root;

    @BeforeEach
    void init() {
        run("init --station KG-OSH --country KG --name-ru Osh --name-en Osh --admin supervisor");
    }

    private CliResult run(String command) {
        return CliResult.run(
                root, Map.of("RUBEZH_DATA", root.resolve("data").toString()), command.split(" "));
    }

    private String file(String name) {
        return root.resolve(name).toString();
    }

    @Test
    void scansOfAFileAreToldKeptAndEndWithAnAct() throws IOException {
        Files.writeString(root.resolve("scans.txt"), "KG 0048213\n\n7F3A-19C2\n");
        CliResult told = run("stock take --scans " + file("scans.txt"));
        assertThat(told.status()).as(told.err()).isZero();
        assertThat(told.err())
                .contains("KG 0048213: the register has no such label, seal or bag")
                .contains("Expected: 0, found: 0, missing: 0, not expected or unknown: 2.");
        assertThat(run("--json stock take").out())
                .contains("\"unexpected\":[\"KG 0048213\",\"7F3A-19C2\"]");
        CliResult act = run("stock take -o " + file("act.pdf"));
        assertThat(act.status()).as(act.err()).isZero();
        assertThat(act.err()).containsPattern("Issued: No. 20.*/1, copy 1");
        assertThat(run("verify report " + file("act.pdf")).status()).isZero();
        assertThat(run("report list").out()).contains("Stocktaking");
    }

    @Test
    void nothingScannedMakesNoActAndAStocktakingCanBeDropped() throws IOException {
        assertThat(run("stock take -o " + file("act.pdf")).err()).contains("[PAP-014]");
        assertThat(root.resolve("act.pdf")).doesNotExist();
        Files.writeString(root.resolve("scans.txt"), "KG 0048213");
        run("stock take --scans " + file("scans.txt"));
        assertThat(run("stock discard").err()).contains("dropped");
        assertThat(run("stock take").err()).contains("not expected or unknown: 0.");
    }
}
