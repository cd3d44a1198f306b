package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** {@code officer}: accounts, passwords and the recovery sheet without a window. */
@LongTest
final class OfficerCommandTest {
    private static final String NEW_PASSWORD = "sirena-lampa-gorizont-puma";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}([ -]+[0-9A-Z]{5}){6}");

    @TempDir Path root;

    private Map<String, String> chief = Map.of();

    @BeforeEach
    void aStation() {
        chief = CliResult.newStation(root, root, "KG-OSH");
    }

    private CliResult run(Map<String, String> variables, String... arguments) {
        return CliResult.run(root, variables, arguments);
    }

    private String done(Map<String, String> variables, String... arguments) {
        CliResult result = run(variables, arguments);
        assertThat(result.status()).as(result.err()).isZero();
        return result.out().strip();
    }

    private void assertRefused(int status, String code, CliResult result) {
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.err()).contains("[" + code + "]");
        assertThat(result.out()).isEmpty();
    }

    private Map<String, String> as(String login, String password) {
        var variables = new HashMap<>(chief);
        variables.put("RUBEZH_USER", login);
        variables.put("RUBEZH_PASSWORD", password);
        return variables;
    }

    private String addBek() {
        return done(chief, "officer", "add", "bek", "--name", "Bek B. B.", "--role", "officer");
    }

    @Test
    void aNewOfficerChangesTheOneTimePasswordFirst() throws IOException {
        String oneTime = addBek();
        assertRefused(7, "SEC-026", run(as("bek", oneTime), "list"));
        Path file = Files.writeString(root.resolve("new"), NEW_PASSWORD + "\n");
        done(as("bek", oneTime), "officer", "password", "--new-password-file", file.toString());
        assertRefused(7, "SEC-001", run(as("bek", oneTime), "list"));
        done(as("bek", NEW_PASSWORD), "list");
        assertRefused(7, "SEC-011", run(as("bek", NEW_PASSWORD), "officer"));
    }

    @Test
    void aWeakPasswordIsRefused() {
        String oneTime = addBek();
        for (String weak : List.of("short", "passwordpassword", "a".repeat(200))) {
            var variables = as("bek", oneTime);
            variables.put("RUBEZH_NEW_PASSWORD", weak);
            assertThat(run(variables, "officer", "password").err())
                    .containsPattern("\\[SEC-00[345]\\]");
        }
    }

    @Test
    void theListHasRolesAndStatus() {
        addBek();
        done(chief, "officer", "change", "bek", "--role", "officer,supervisor", "--rank", "major");
        done(chief, "officer", "deactivate", "bek", "--reason", "moved");
        assertThat(done(chief, "officer").lines().toList().get(1))
                .matches("bek +Bek B\\. B\\. +major +officer, supervisor +— +deactivated");
        assertThat(done(chief, "officer", "list", "--json"))
                .contains("\"roles\":[\"officer\",\"supervisor\"]")
                .contains("\"status\":\"deactivated\"")
                .contains("\"schema\":\"rubezh-officers\"");
        assertThat(done(chief, "--lang", "ru", "officer")).contains("отключён");
        assertThat(done(chief, "--json", "officer", "reactivate", "bek"))
                .contains("\"oneTimePassword\":\"");
        assertRefused(2, "SEC-029", run(chief, "officer", "reopen", "bek"));
        assertThat(done(chief, "officer", "reset-password", "bek").split("-")).hasSize(5);
    }

    @Test
    void wrongUseIsTold() {
        assertThat(run(chief, "officer", "add").err()).contains("Missing: LOGIN");
        assertRefused(2, "SEC-033", run(chief, "officer", "add", "bek", "--role", "boss"));
        assertRefused(2, "SEC-023", run(chief, "officer", "add", "bek", "--name", "Bek"));
        assertRefused(2, "SEC-027", run(chief, "officer", "deactivate", "chief"));
        assertRefused(2, "SEC-028", run(chief, "officer", "change", "nobody"));
        assertRefused(2, "PAP-007", run(chief, "officer", "sheet"));
        assertThat(run(chief, "officer", "dismiss", "bek").status()).isEqualTo(2);
    }

    @Test
    void theSheetGivesAnAdministratorAOneTimePasswordOnce() throws IOException {
        Path sheet = root.resolve("sheet.pdf");
        done(chief, "officer", "sheet", "--report-lang", "en", "-o", sheet.toString());
        var forgotten = new HashMap<>(chief);
        forgotten.put("RUBEZH_RECOVERY_CODE", code(sheet));
        String oneTime = done(forgotten, "officer", "recover", "chief");
        assertRefused(7, "SEC-030", run(forgotten, "officer", "recover", "chief"));
        assertRefused(7, "SEC-001", run(chief, "list"));
        var recovered = as("chief", oneTime);
        recovered.put("RUBEZH_NEW_PASSWORD", NEW_PASSWORD);
        done(recovered, "officer", "password");
        done(as("chief", NEW_PASSWORD), "list");
        forgotten.put("RUBEZH_RECOVERY_CODE", code(sheet).replace(code(sheet).charAt(2), 'U'));
        assertRefused(2, "SEC-024", run(forgotten, "officer", "recover", "chief"));
    }

    private static String code(Path sheet) throws IOException {
        try (var document = Loader.loadPDF(sheet.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("KG-OSH", "Keep in a sealed envelope");
            var code = CODE.matcher(text.replace('\n', ' '));
            assertThat(code.find()).as(text).isTrue();
            return code.group();
        }
    }

    @Test
    void initWritesTheSheetOrSaysThatThereIsNone() throws IOException {
        Path sheet = root.resolve("new.pdf");
        var other = Map.of("RUBEZH_DATA", root.resolve("other").toString(), "RUBEZH_USER", "chief");
        String init =
                "init --station KG-NAR --country KG --name-ru N --name-en N --admin chief --training"
                        + " --recovery-sheet ";
        CliResult made = run(other, (init + sheet).split(" "));
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.err()).contains(sheet.toString()).doesNotContain("no recovery sheet");
        try (var document = Loader.loadPDF(sheet.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        var third = Map.of("RUBEZH_DATA", root.resolve("third").toString());
        assertRefused(2, "APP-033", run(third, (init + sheet).split(" ")));
        assertThat(root.resolve("third")).doesNotExist();
    }
}
