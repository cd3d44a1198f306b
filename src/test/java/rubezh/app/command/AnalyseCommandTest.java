package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** An analysis by commands alone, of two cases; it is 24 November 2026, 15:00. */
@LongTest
class AnalyseCommandTest {
    @TempDir static Path root;
    private static Map<String, String> post = Map.of();

    @BeforeAll
    static void record() throws IOException {
        post = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        String first = CaseJson.SEALED.formatted("3", "3");
        String second =
                CaseJson.SEALED
                        .formatted("4", "4")
                        .replace("CLT 1", "CLT 8")
                        .replace("CLT 2", "CLT 9");
        for (String body : List.of(first, second)) {
            Path file = Files.writeString(root.resolve("case.json"), body);
            CliResult.done(root, post, "record", "--submit", "--allow-duplicates", file.toString());
        }
    }

    private static CliResult done(String... arguments) {
        return CliResult.done(root, post, arguments);
    }

    @Test
    void theCellsAddUpToTheTotalsOfTheSameYear() {
        String totals = done("totals", "--by", "substance", "--format", "csv").out();
        String analysis = done("analyse", "--measure", "mass", "--format", "csv").out();
        String mass = totals.lines().toList().get(1).split(",")[2];
        List<String> lines = analysis.lines().toList();
        assertThat(lines.getFirst())
                .startsWith("measure,key,substance,2026-01,")
                .endsWith(",total");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("mass-MGM,,All,").endsWith("," + mass);
        assertThat(lines.get(2)).endsWith("," + mass);
    }

    @Test
    void itIsPrintedForReadersAndWrittenForProgramsAndArchives() throws IOException {
        CliResult read =
                done("analyse", "--rows", "weekday", "--columns", "hour", "--compare", "year");
        assertThat(read.out()).contains("Weekday", "2025", "Change");
        assertThat(read.err()).contains("Cases: 2", "Compared with: 1 January – 24 November 2025");
        assertThat(done("analyse", "--rows", "post", "--columns", "means", "--json").out())
                .contains("\"axes\":[\"post\",\"means\"]", "\"cases\":2", "\"exclusions\"");
        for (String ending : List.of("csv", "xlsx", "pdf", "json")) {
            Path file = root.resolve("analysis." + ending);
            done("analyse", "--measure", "all", "-o", file.toString());
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readAllBytes(root.resolve("analysis.pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void onlyCasesWithACodeAreCountedWhereOneIsNamed() {
        assertThat(done("analyse", "--only", "station=KG-OSH").err()).contains("Cases: 2");
        assertThat(done("analyse", "--only", "station=KG-BAT").err()).contains("Cases: 0");
    }

    @Test
    void whatMakesNoTableIsRefusedWithWhatIsPossible() {
        assertRefused("ANA-001", "--from", "2026-11-24", "--to", "2026-11-01");
        assertRefused("ANA-002", "--rows", "post", "--columns", "post");
        assertRefused("ANA-003", "--compare", "2025");
        assertRefused("ANA-004", "--only", "month=2026-11");
    }

    private static void assertRefused(String code, String... options) {
        var arguments = new ArrayList<>(List.of("analyse"));
        arguments.addAll(List.of(options));
        CliResult result = CliResult.run(root, post, arguments.toArray(String[]::new));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("[" + code + "]");
    }
}
