package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.json.CanonicalJson;

/** Operations on the command line, at one station. */
class OperationCommandTest {
    private static final String BARRIER =
            """
            {"code":"BARRIER-2026","title":{"en":"Barrier 2026","ru":"Заслон-2026"},
             "first":"2026-11-02","last":"2026-12-11",
             "mandate":{"participants":["KG","CARICC"]},
             "goals":[{"substances":["OPI-HER","OPI-OPI"],"amount":"60 KGM"},
                      {"indicator":"VEHICLES","number":1000}]}
            """;

    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void createStation() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        assertThat(run("operation", "create", file("barrier.json", BARRIER)).status()).isZero();
    }

    private static String file(String name, String json) throws IOException {
        return Files.writeString(root.resolve(name), json).toString();
    }

    private static CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private static Map<String, Object> json(String... arguments) {
        return CanonicalJson.read(run(arguments).out().strip().getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(int status, String code, String... arguments) {
        CliResult result = run(arguments);
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains(code);
    }

    @Test
    void planAndFactAreShown() {
        run("operation", "figures", "BARRIER-2026", "--date", "2026-11-23", "--vehicles", "524");
        run("operation", "figures", "BARRIER-2026", "--date", "2026-11-23", "--staff", "40");
        assertThat(run("operation", "show", "barrier-2026").out().replaceAll("\\h", " ").lines())
                .contains("BARRIER-2026  Barrier 2026  running")
                .contains("Participants: Kyrgyzstan, CARICC")
                .contains("Heroin, Opium (raw)     0  60.000 kg      0 %")
                .contains("vehicles checked      524      1 000     52 %")
                .contains("staff on duty: 40 a day, days reported: 1");
        assertThat(run("operation", "figures", "BARRIER-2026").out())
                .contains("KG-OSH", "524", "40");
        assertThat(json("operation", "show", "BARRIER-2026", "--json"))
                .containsEntry("state", "RUNNING")
                .containsKeys("operation", "facts");
    }

    @Test
    void whatIsWrongHasACodeAndAnExitStatus() throws IOException {
        assertRefused(3, "OPR-001", "operation", "show", "NOWHERE");
        assertRefused(3, "OPR-001", "operation", "close", "no code");
        assertRefused(2, "Missing: OPERATION", "operation", "show");
        assertRefused(2, "APP-096", "operation", "copy", "BARRIER-2026", "--year", "7");
        assertRefused(3, "OPR-005", "operation", "create", file("again.json", BARRIER));
        String other = BARRIER.replace("60 KGM", "60 STONE").replace("\"last\"", "\"lost\"");
        CliResult wrong = run("operation", "create", file("wrong.json", other));
        assertThat(wrong.err()).contains("OPR-017", "/lost", "/amount");
    }

    @Test
    void aClosedOperationIsEditedOnlyAfterItIsOpenedAgain() throws IOException {
        String earlier = BARRIER.replace("2026", "2025").replace("CARICC", "KZ");
        assertThat(run("operation", "create", file("earlier.json", earlier)).status()).isZero();
        CliResult asked = run("operation", "close", "BARRIER-2025");
        assertThat(asked.status()).isEqualTo(3);
        assertThat(asked.err())
                .contains(
                        "No station is known here of these participants: Kazakhstan.", "[OPR-019]");
        assertThat(
                        run("operation", "close", "BARRIER-2025", "--reason", "no word from KZ")
                                .status())
                .isZero();
        String later = file("later.json", earlier.replace("60 KGM", "70 KGM"));
        assertRefused(3, "OPR-007", "operation", "edit", later);
        assertThat(run("operation", "show", "BARRIER-2025").out())
                .contains("Closed on", "Reason: no word from KZ", "No case was counted.")
                .contains("Nothing has changed since.")
                .doesNotContain("SHA-256");
        assertThat(run("operation", "reopen", "BARRIER-2025", "--reason", "letter 7").status())
                .isZero();
        assertThat(run("operation", "edit", later).status()).isZero();
    }

    @Test
    void anOperationThatHasNotBegunHasNoSummaryAndNoClosing() {
        run("operation", "copy", "BARRIER-2026", "--year", "2027");
        assertRefused(3, "PAP-009", "operation", "close", "BARRIER-2027", "--reason", "early");
        String paper = root.resolve("early.pdf").toString();
        assertRefused(
                3, "PAP-009", "report", "operation", "--operation", "BARRIER-2027", "-o", paper);
        assertThat(root.resolve("early.pdf")).doesNotExist();
        assertRefused(3, "PAP-009", "report", "daily", "--date", "2100-01-01", "-o", paper);
        CliResult shown = run("operation", "show", "BARRIER-2027");
        assertThat(shown.status()).as(shown.err()).isZero();
    }

    @Test
    void aGoalNamesOnlyCodesThatAreInTheirLists() throws IOException {
        String unknown = BARRIER.replace("BARRIER-2026", "BARRIER-2030").replace("OPI-HER", "NOPE");
        assertRefused(3, "NOPE", "operation", "create", file("unknown.json", unknown));
        assertRefused(3, "OPR-018", "operation", "create", file("unknown.json", unknown));
        assertRefused(3, "OPR-001", "operation", "show", "BARRIER-2030");
    }

    @Test
    void aNewRecordTakesTheHandlingCodeThatItsOperationSets() throws IOException {
        String open =
                BARRIER.replace("BARRIER-2026", "DAWN-2026")
                        .replace("\"mandate\":{", "\"mandate\":{\"caseHandling\":\"H0\",");
        assertThat(run("operation", "create", file("dawn.json", open)).status()).isZero();
        assertThat(run("operation", "show", "DAWN-2026").out())
                .contains("Handling code of its cases: ");
        assertThat(handling("{\"header\":{\"operation\":\"DAWN-2026\"}}")).isEqualTo("H0");
        assertThat(handling("{\"header\":{\"operation\":\"BARRIER-2026\"}}")).isEqualTo("H2");
        assertThat(handling("{\"header\":{\"operation\":\"DAWN-2026\",\"handling\":\"H1\"}}"))
                .isEqualTo("H1");
    }

    private static String handling(String seizure) throws IOException {
        String number = run("record", file("case.json", seizure)).out().strip().split("\\s")[0];
        Matcher code =
                Pattern.compile("\"handling\":\"(..)\"")
                        .matcher(run("show", number, "--json").out());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void aMessageIsADraftOfTheOperation() {
        CliResult said = run("operation", "warning", "BARRIER-2026", "--text", "a double floor");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(run("operation", "messages", "BARRIER-2026").out())
                .contains("warning", "a double floor", "KG-OSH-A-2026-");
        assertThat(run("list", "--operation", "BARRIER-2026").out()).contains("KG-OSH-A-2026-");
    }
}
