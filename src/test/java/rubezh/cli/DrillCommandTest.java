package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** The recovery drills, each run once. */
@LongTest
class DrillCommandTest {
    @TempDir Path root;

    @Test
    void everyDrillEndsAsItMustAndIsNotRunTwiceInOneFolder() {
        Path out = root.resolve("drill");
        CliResult done = CliResult.run(root, Map.of(), "drill", "--out", out.toString());
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.err())
                .contains(
                        "The register is damaged",
                        "A backup on another laptop",
                        "Two laptops were swapped",
                        "The administrator is lost",
                        "Everything went as it must");
        CliResult again =
                CliResult.run(
                        root, Map.of(), "drill", "lost-administrator", "--out", out.toString());
        assertThat(again.err()).contains("DRL-002");
    }
}
