package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/**
 * Two posts and their headquarters by commands alone: one reports a day without seizures, the other
 * says nothing; then a case of that day turns up. It is 24 November 2026, 15:00.
 */
@LongTest
class NilReportCommandTest {
    @TempDir static Path root;
    private static Map<String, String> osh = Map.of();
    private static Map<String, String> batken = Map.of();
    private static Map<String, String> headquarters = Map.of();

    @BeforeAll
    static void report() throws IOException {
        osh = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        batken = CliResult.newStation(root, root.resolve("batken"), "KG-BAT");
        headquarters = CliResult.newStation(root, root.resolve("hq"), "KG-HQ");
        assertThat(done(osh, "report", "nil", "--date", "2026-11-23").out())
                .containsPattern("23 Nov 2026\\s+no seizures\\s+0\\s+24 Nov 2026 08:00");
        assertThat(done(osh, "report", "nil", "--date", "2026-11-22").err())
                .contains(
                        "Station KG-OSH states: nothing was seized from 22 Nov 2026 08:00"
                                + " to 23 Nov 2026 08:00.");
        assertThat(done(osh, "report", "nil").out())
                .contains("no seizures until 24 Nov 2026 15:00");
        send(osh, "osh.json");
        send(batken, "batken.json");
    }

    private static void send(Map<String, String> from, String name) {
        String bundle = root.resolve(name).toString();
        done(from, "export", "--to", "HQ", "--all", "-o", bundle);
        done(headquarters, "import", "--trust", "first", bundle);
    }

    private static CliResult done(Map<String, String> station, String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void headquartersSeesWhoReportedAndWhoSaidNothingThenWhatContradictsIt() throws IOException {
        assertThat(done(headquarters, "stations", "--format", "csv").out())
                .contains("2026-11-23 NIL", "2026-11-23 MISSING");
        assertThat(done(headquarters, "stations").out())
                .contains("23 Nov 2026 · no seizures", "23 Nov 2026 · nothing came");
        assertThat(done(headquarters, "today").out())
                .contains("no report for a day: 1", "no report for 23 Nov 2026");
        Path file =
                Files.writeString(root.resolve("case.json"), CaseJson.SEALED.formatted("3", "7"));
        done(osh, "record", "--submit", file.toString());
        assertThat(CliResult.run(root, osh, "report", "nil", "--date", "2026-11-23").err())
                .contains("[NIL-002]", "KG-OSH-A-2026-000001");
        assertThat(done(osh, "today").out())
                .contains("23 Nov 2026: no seizures reported, but 1 case counts");
        send(osh, "later.json");
        assertThat(done(headquarters, "stations", "--format", "csv").out())
                .contains("2026-11-23 CONTRADICTED", "2026-11-23 MISSING");
        String day = "2026-11-23";
        done(osh, "report", "nil", "--date", day, "--withdraw", "--reason", "a case was found");
        send(osh, "withdrawn.json");
        assertThat(done(osh, "report", "nil", "--list", "--format", "csv").out())
                .contains("2026-11-23,CASES,1,,a case was found");
        assertThat(done(headquarters, "stations", "--format", "csv").out())
                .contains("2026-11-23 CASES");
        Path paper = root.resolve("daily.pdf");
        done(headquarters, "report", "daily", "--date", day, "-o", paper.toString());
    }
}
