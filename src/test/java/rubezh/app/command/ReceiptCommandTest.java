package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** A bundle, its receipt with the bundle back, and the papers of it, by commands alone. */
@LongTest
class ReceiptCommandTest {
    @TempDir static Path root;
    private static Map<String, String> osh = Map.of();
    private static Map<String, String> batken = Map.of();

    @BeforeAll
    static void exchangeThereAndBack() throws IOException {
        osh = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        batken = CliResult.newStation(root, root.resolve("batken"), "KG-BAT");
        Path file = Files.writeString(root.resolve("case.json"), CaseJson.PLAIN);
        done(osh, "record", file.toString());
        exchange(osh, "KG-BAT", batken, "there.json");
        exchange(batken, "KG-OSH", osh, "back.json");
    }

    private static void exchange(
            Map<String, String> from, String to, Map<String, String> other, String name) {
        String bundle = root.resolve(name).toString();
        done(from, "export", "--to", to, "--all", "-o", bundle);
        done(other, "import", "--trust", "first", bundle);
    }

    private static CliResult done(Map<String, String> station, String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void theLogOfTheSenderSaysWhoAppliedTheBundle() {
        assertThat(done(osh, "exchange").out())
                .containsPattern(
                        "there\\.json .*APPLIED|there\\.json .*✓✓ applied · Imported at KG-BAT");
        assertThat(done(osh, "exchange", "log", "--format", "csv").out()).contains(",APPLIED,");
    }

    @Test
    void aBundleOfReceiptsExpectsNone() {
        assertThat(done(batken, "exchange", "--format", "csv").out()).contains(",RECEIVED,");
    }

    @Test
    void aReceiptIsPrintedAsTextJsonAndPaperOnBothSides() throws IOException {
        for (var side : List.of(osh, batken)) {
            assertThat(done(side, "exchange", "receipt", "there.json").out())
                    .contains("Imported at KG-BAT by", "refused 0");
            assertThat(done(side, "exchange", "receipt", "there.json", "--json").out())
                    .contains("\"agreement\":\"INCOMPLETE\"", "\"station\":\"KG-BAT\"");
        }
        Path paper = root.resolve("receipt.pdf");
        done(batken, "report", "receipt", "--number", "there.json", "-o", paper.toString());
        assertThat(Files.readAllBytes(paper)).startsWith('%', 'P', 'D', 'F');
        assertThat(
                        CliResult.run(
                                        root,
                                        osh,
                                        "report",
                                        "receipt",
                                        "--number",
                                        "no.json",
                                        "-o",
                                        "x")
                                .err())
                .contains("[RCP-002]");
    }

    @Test
    void theTermIsShownAndSet() {
        assertThat(done(osh, "exchange", "term").out()).contains("48 hours");
        assertThat(done(osh, "exchange", "term", "24").out()).contains("24 hours");
        assertThat(CliResult.run(root, osh, "exchange", "term", "none").err())
                .contains("[RCP-001]");
        done(osh, "exchange", "term", "48");
    }

    @Test
    void theTimesOfSilenceAreShownAndSet() {
        assertThat(done(osh, "exchange", "silence").out()).contains("24 hours", "72 hours");
        assertThat(done(osh, "exchange", "silence", "12", "48").out())
                .contains("12 hours", "48 hours");
        assertThat(CliResult.run(root, osh, "exchange", "silence", "48", "12").err())
                .contains("[RCP-004]");
        assertThat(done(osh, "exchange", "silence").out()).contains("12 hours");
        assertThat(done(osh, "audit").out()).contains("24 / 72 → 12 / 48");
    }
}
