package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.json.CanonicalJson;
import rubezh.report.PdfReader;
import rubezh.report.pdf.Pdf;

/** What {@code list} and {@code show} say of records that do not count, and of wrong options. */
@LongTest
final class ListCommandTest {
    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    @BeforeAll
    static void writeRecordsThatDoNotCount() {
        station = CliResult.newStation(root, root, "KG-OSH");
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var seeder = new JournalSeeder(open.openStation());
            cancel(seeder);
            contest(seeder);
            seeder.write(new UUID(0x7000, 1L << 63 | 3), RevisionKind.PUT, invalid(), List.of());
        }
    }

    private static void cancel(JournalSeeder seeder) {
        var id = new UUID(0x7000, 1L << 63 | 1);
        Map<String, Object> body = body("N-1");
        var first = seeder.write(id, RevisionKind.PUT, body, List.of()).id();
        seeder.write(id, RevisionKind.VOID, body, List.of(first));
    }

    private static void contest(JournalSeeder seeder) {
        var id = new UUID(0x7000, 1L << 63 | 2);
        RevisionId first = seeder.write(id, RevisionKind.PUT, body("N-2"), List.of()).id();
        for (String lane : List.of("1", "2")) {
            Map<String, Object> body = body("N-2");
            members(body, "place").put("lane", lane);
            seeder.write(id, RevisionKind.PUT, body, List.of(first));
        }
    }

    private static Map<String, Object> invalid() {
        Map<String, Object> body = body("N-3");
        body.put("route", 7L);
        return body;
    }

    private static Map<String, Object> body(String number) {
        Map<String, Object> body = HostileBodies.valid();
        body.put("header", new HashMap<>(Map.of("number", number, "status", "APPROVED")));
        return body;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<String, Object> body, String section) {
        return (Map<String, Object>) Objects.requireNonNull(body.get(section));
    }

    private static CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    @Test
    void aCancelledRecordNeverLooksApproved() {
        assertThat(run("list", "--format", "csv", "--columns", "header.number,header.status").out())
                .contains("N-1,CANCELLED", "N-2,APPROVED");
        assertThat(run("list").out()).contains("conflict not resolved", "not valid");
        assertThat(run("list", "--status", "APPROVED").out()).doesNotContain("N-1");
        assertThat(run("list", "--status", "conflict", "--format", "csv").out())
                .contains("N-2")
                .doesNotContain("N-1", "N-3");
    }

    @Test
    void showSaysWhyARecordDoesNotCount() {
        assertThat(run("show", "N-1").out()).startsWith("Not counted: cancelled");
        assertThat(run("show", "N-2").out())
                .startsWith("Not counted: conflict not resolved")
                .containsPattern("Conflict: Lane: shown [12] \\(asanov, KG-OSH, ");
        assertThat(run("show", "N-3").out()).contains("Not valid: Route:", "[TXT-002]");
    }

    @Test
    void showGivesTheStateToPrograms() {
        Map<String, Object> shown = document("N-2");
        assertThat(shown)
                .containsEntry("cancelled", false)
                .containsEntry("incomplete", false)
                .containsEntry("exclusions", List.of("CONFLICT"))
                .containsEntry("violations", List.of());
        assertThat(String.valueOf(shown.get("conflicts")))
                .contains("field=/place/lane", "value=1", "value=2");
        assertThat(document("N-1")).containsEntry("cancelled", true);
        assertThat(String.valueOf(document("N-3").get("violations"))).contains("/route", "TXT-002");
    }

    private static Map<String, Object> document(String number) {
        return CanonicalJson.read(
                run("show", number, "--json").out().strip().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theHistoryNamesPositionsInWords() {
        String history = run("show", "N-2", "--history").out();
        assertThat(history).contains("recorded").doesNotContain("field.", ".pos");
    }

    @Test
    void theListIsSortedByAFieldInEitherDirection() {
        assertThat(numbers("header.number")).isEqualTo(List.of("N-1", "N-2", "N-3"));
        assertThat(numbers("header.number:desc")).isEqualTo(List.of("N-3", "N-2", "N-1"));
        assertThat(numbers("place.post")).as("without a post in order of time").hasSize(3);
    }

    private static List<String> numbers(String sort) {
        String[] command = {"list", "--sort", sort, "--columns", "header.number", "--format"};
        var arguments = new ArrayList<>(List.of(command));
        arguments.add("csv");
        return run(arguments.toArray(String[]::new)).out().lines().skip(1).toList();
    }

    @Test
    void whatTheListCannotGiveIsWrongUsage() {
        assertThat(run("list", "--columns", "no.such.column").err()).contains("[APP-040]");
        assertThat(run("list", "--limit", "-1").err()).contains("[APP-041]");
        assertThat(run("list", "--status", "GONE").err()).contains("[APP-042]", "CONFLICT");
        assertThat(run("list", "--limit", "0").status()).isEqualTo(2);
        assertThat(run("list", "--sort", "items.form").err()).contains("[APP-081]");
    }

    @Test
    void aTableThatEndsEarlyIsSaidToEnd() {
        assertThat(run("list", "--limit", "2").err())
                .contains(
                        "Shown: 2. Selected in all: 3.",
                        "The table ends here; --limit 3 shows all.");
    }

    private static String text(Path file) throws IOException {
        return PdfReader.text(new Pdf(Files.readAllBytes(file), 1));
    }

    @Test
    void theListIsWrittenAsAPaperInTheLanguageOfTheCommand() throws IOException {
        Path file = root.resolve("list.pdf");
        CliResult result = run("--lang", "ru", "list", "--format", "pdf", "-o", file.toString());
        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("страниц: 1", "SHA-256");
        assertThat(text(file))
                .contains("ПЕРЕЧЕНЬ ЗАПИСЕЙ", "N-1", "N-3", "Аннулировано", "Конфликт")
                .contains("Записей: 3");
    }

    @Test
    void columnsAndLimitApplyToThePaper() throws IOException {
        Path file = root.resolve("short.pdf");
        CliResult result =
                run(
                        "list",
                        "--format",
                        "pdf",
                        "--columns",
                        "header.number,items",
                        "--limit",
                        "2",
                        "-o",
                        file.toString());
        assertThat(result.status()).isZero();
        assertThat(text(file))
                .contains("Only the first 2 of 3 records", "Substance", "Quantity")
                .doesNotContain("Direction", "Issues");
    }

    @Test
    void aPaperNeedsAFileAndAnUnknownColumnIsRefused() {
        assertThat(run("list", "--format", "pdf").err()).contains("[PAP-007]");
        Path file = root.resolve("none.pdf");
        CliResult result =
                run("list", "--format", "pdf", "--columns", "no.column", "-o", file.toString());
        assertThat(result.err()).contains("[APP-040]");
        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingFileIsNotReplacedUnasked() throws IOException {
        Path file = Files.writeString(root.resolve("mine.pdf"), "mine");
        assertThat(run("list", "--format", "pdf", "-o", file.toString()).err())
                .contains("[APP-033]");
        assertThat(file).hasContent("mine");
    }

    @Test
    void theNameOfTheFileTellsTheFormatAndContradictsNone() throws IOException {
        Path file = root.resolve("by-name.xlsx");
        assertThat(run("list", "-o", file.toString()).status()).isZero();
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        Path other = root.resolve("other.xlsx");
        CliResult refused = run("list", "--format", "csv", "-o", other.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("another format than csv", "[APP-117]");
        assertThat(run("--lang", "ru", "--json", "list", "-o", other.toString()).err())
                .contains("для файла другого вида, чем json", "[APP-117]");
        assertThat(run("list", "-o", root.resolve("list.dat").toString()).err())
                .contains("[APP-116]", "--format table, csv, csv-ru, json, geojson, xlsx, pdf");
        assertThat(run("list", "--format", "csv", "-o", root.resolve("list.dat").toString()))
                .extracting(CliResult::status)
                .isEqualTo(0);
        assertThat(run("totals", "-o", root.resolve("totals.csv").toString()).status()).isZero();
        assertThat(root.resolve("totals.csv")).content().startsWith("cases");
        assertThat(run("audit", "export", "-o", root.resolve("audit.json").toString()).status())
                .isZero();
        assertThat(root.resolve("audit.json")).content().startsWith("{");
        assertThat(other).doesNotExist();
    }

    @Test
    void totalsAndCodesAreNoPapers() {
        Path file = root.resolve("totals.pdf");
        assertThat(run("totals", "--format", "pdf", "-o", file.toString()).err())
                .contains("“pdf” cannot be used", "table, csv, csv-ru, json, xlsx");
        assertThat(run("codes", "--format", "pdf").status()).isEqualTo(2);
        CliResult named = run("totals", "-o", file.toString());
        assertThat(named.status()).isEqualTo(2);
        assertThat(named.err()).contains("[APP-116]", ".txt, .csv, .json, .xlsx");
        assertThat(file).doesNotExist();
    }
}
