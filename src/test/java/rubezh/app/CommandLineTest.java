package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.TestImages;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.report.PdfReader;
import rubezh.report.ReportKind;
import rubezh.report.pdf.Pdf;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/** The command line on the registers and files of the demonstration. */
@LongTest
final class CommandLineTest {
    @TempDir static Path root;
    private static CliResult demo = new CliResult(-1, "", "");
    private static CliResult secondDemo = demo;
    private static String listBeforeSecondDemo = "";
    private static String listAfterSecondDemo = "";

    @BeforeAll
    static void runTheDemonstration() {
        demo = run(Map.of(), "--lang", "en", "demo", "--out", root.toString());
        listBeforeSecondDemo = listAtFirstStation();
        secondDemo = run(Map.of(), "--lang", "en", "demo", "--out", root.toString());
        listAfterSecondDemo = listAtFirstStation();
    }

    private static CliResult run(Map<String, String> variables, String... arguments) {
        return CliResult.run(root, variables, arguments);
    }

    private static CliResult runAtFirstStation(String... arguments) {
        return run(Map.of("RUBEZH_DATA", root.resolve("station").toString()), arguments);
    }

    private static String listAtFirstStation() {
        return runAtFirstStation("list", "--format", "csv", "--limit", "200").out();
    }

    private static String listAtSecondStation() {
        return run(secondStation(), "list", "--format", "csv", "--limit", "200").out();
    }

    @Test
    void thePapersOfACaseAreIssuedOneByOneAndKeptUnderItsNumber() throws IOException {
        String number = demo.err().replaceFirst("(?s).*?(KG-DOS-\\S+-000001): approved .*", "$1");
        Path act = root.resolve("act.pdf");
        CliResult issued =
                runAtFirstStation(
                        "--lang", "en", "report", "act", "--number", number, "-o", act.toString());
        assertThat(issued.status()).as(issued.err()).isZero();
        assertThat(issued.err()).contains("Issued: No. " + number + "/1, copy 2");
        Path again = root.resolve("again.pdf");
        CliResult kept =
                runAtFirstStation(
                        "report",
                        "again",
                        "--number",
                        number + "/1",
                        "--kind",
                        "act",
                        "--copy",
                        "2",
                        "-o",
                        again.toString());
        assertThat(kept.status()).as(kept.err()).isZero();
        assertThat(again).hasSameBinaryContentAs(act);
        assertThat(runAtFirstStation("verify", "report", again.toString()).status()).isZero();
        assertThat(runAtFirstStation("report", "list").out()).contains("Act of weighing");
    }

    @Test
    void aPaperOfNoCaseAndLabelsBeyondThePageAreRefused() {
        Path file = root.resolve("none.pdf");
        CliResult unknown =
                runAtFirstStation(
                        "report", "protocol", "--number", "KG-DOS-9", "-o", file.toString());
        assertThat(unknown.status()).isEqualTo(3);
        String number = demo.err().replaceFirst("(?s).*?(KG-DOS-\\S+-000001): approved .*", "$1");
        CliResult used =
                runAtFirstStation(
                        "report",
                        "labels",
                        "--number",
                        number,
                        "--used",
                        "8",
                        "-o",
                        file.toString());
        assertThat(used.err()).contains("[PAP-012]");
        assertThat(file).doesNotExist();
    }

    @Test
    void thePapersOfAllSelectedCasesAreIssuedIntoAFolder() {
        String number = demo.err().replaceFirst("(?s).*?(KG-DOS-\\S+-000001): approved .*", "$1");
        String folder = root.resolve("batch").toString();
        CliResult batch =
                runAtFirstStation(
                        "--json",
                        "report",
                        "batch",
                        "--kinds",
                        "protocol,handover-act",
                        "--query",
                        number,
                        "-o",
                        folder);
        assertThat(batch.status()).as(batch.err()).isZero();
        assertThat(batch.out())
                .contains("\"schema\":\"rubezh-paper-batch\"", "\"kind\":\"handover-act\"")
                .contains("protocol-" + number.toLowerCase(Locale.ROOT) + "-both.pdf");
        assertThat(root.resolve("batch/index.pdf")).exists();
        CliResult again = runAtFirstStation("report", "batch", "--kinds", "protocol", "-o", folder);
        assertThat(again.err()).contains("[APP-033]");
        CliResult day = runAtFirstStation("report", "batch", "--kinds", "daily", "-o", folder);
        assertThat(day.err()).contains("[PAP-013]");
    }

    @Test
    void theDemonstrationRecordsExchangesAndReports() throws IOException {
        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.err()).contains("Recorded: 105 cases").contains("KG-DOS and KG-KAR agree");
        String number = demo.err().replaceFirst("(?s).*?(KG-DOS-\\S+-000001): approved .*", "$1");
        assertThat(runAtFirstStation("show", number, "--history").out())
                .containsSubsequence("recorded", "  returned for correction  ", "  approved");
        try (Stream<Path> reports = Files.list(root.resolve("reports"))) {
            assertThat(reports)
                    .as(
                            "four summaries of 2009, that of the day of the case, two parts of the book")
                    .hasSize(7)
                    .allSatisfy(pdf -> assertThat(pdf).isNotEmptyFile());
        }
        Path second = root.resolve("reports").resolve("register-kg-dos-2026-2-both.pdf");
        assertThat(PdfReader.text(new Pdf(Files.readAllBytes(second), 1)))
                .as("the correction is an entry of the next part")
                .contains(number, "2.075 kg", "1.982 kg");
        assertThat(demo.err())
                .contains("Part 2026/1 of the register book is kept and printed again as it was");
        try (Stream<Path> papers = Files.list(root.resolve("papers"))) {
            assertThat(papers)
                    .as("the papers of the case, the second summary of its day, and the index")
                    .hasSize(ReportKind.ofCase().size() + 1 + 2)
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    @Test
    void aReportNamesTheRankOfItsAuthorInItsLanguage() throws IOException {
        assertThat(reportText("-ru.pdf")).contains("инспектор").doesNotContain("officer");
        assertThat(reportText("-en.pdf")).contains("officer").doesNotContain("инспектор");
    }

    /** The demonstration ran in English. */
    private static String reportText(String end) throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> reports = Files.list(root.resolve("reports"))) {
            for (Path file : reports.filter(f -> f.toString().endsWith(end)).toList()) {
                try (var document = Loader.loadPDF(file.toFile())) {
                    text.append(new PDFTextStripper().getText(document));
                }
            }
        }
        return text.toString();
    }

    @Test
    void aSecondRunChangesNothing() {
        assertThat(secondDemo.status()).as(secondDemo.err()).isZero();
        assertThat(secondDemo.err()).contains("nothing was recorded again");
        assertThat(listAfterSecondDemo).isEqualTo(listBeforeSecondDemo);
    }

    /** Runs a command on the cases of the operation, without the one that was reviewed. */
    private static CliResult in2009(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--operation", "SENTINEL-2009"));
        return runAtFirstStation(all.toArray(String[]::new));
    }

    @Test
    void totalsAreThoseOf2009WithTabletsInTheirOwnColumn() {
        String csv = in2009("totals", "--by", "substance", "--format", "csv").out();
        assertThat(csv.lines())
                .contains(
                        "substance,cases,mass-KGM,pieces-U2,equivalent-KGM",
                        "OPI-HER,38,92.000,,",
                        "OPI-OPI,17,25.000,,",
                        "CAN-RES,13,10.000,,",
                        "CAN-HRB,29,33.000,,",
                        "Total,105,162.245,6412,0.3348");
    }

    @Test
    void formatsAreNamedAsInTheHelp() {
        String csv = in2009("totals", "--by", "substance", "--format", "csv-ru").out();
        assertThat(csv.lines()).contains("Heroin;38;92.000;;");
        CliResult unknown = runAtFirstStation("totals", "--format", "cvs");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("[table, csv, csv-ru, json, xlsx]");
    }

    @Test
    void aQueryInEitherScriptFindsTheSame() {
        String latin = in2009("list", "--query", "geroin", "--format", "csv").out();
        assertThat(latin.lines()).hasSize(39);
        assertThat(in2009("list", "--query", "героин", "--format", "csv").out()).isEqualTo(latin);
    }

    @Test
    void theRegisterHasNoFaults() {
        CliResult checked = runAtFirstStation("verify", "database");
        assertThat(checked.status()).as(checked.out() + checked.err()).isZero();
    }

    @Test
    void aWrongPasswordIsNotPermitted() {
        CliResult refused =
                run(
                        Map.of(
                                "RUBEZH_DATA",
                                root.resolve("station").toString(),
                                "RUBEZH_PASSWORD",
                                "not the phrase at all"),
                        "list");
        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.err()).contains("[SEC-001]");
    }

    @Test
    void aFolderWithoutARegisterIsWrongUsage() {
        CliResult refused = run(Map.of("RUBEZH_DATA", root.resolve("nothing").toString()), "list");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("[APP-002]");
    }

    @Test
    void aRecordFromJsonIsFoundAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, CaseJson.PLAIN);
        CliResult recorded = run(secondStation(), "record", file.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String number = recorded.out().strip();
        assertThat(number).matches("KG-KAR-[A-Z]+-2026-00000\\d");
        assertThat(run(secondStation(), "show", number).out()).contains("1.250");
        assertThat(run(secondStation(), "audit", "list").out())
                .containsPattern("opened a record +" + number + " +access: command line");
    }

    @Test
    void aRecordWithEveryFieldIsTheSameAfterExportAndImport(@TempDir Path folder)
            throws IOException {
        var whole = FullSeizure.in(Language.RU, ReferenceReader.builtIn());
        String chain = "/evidence/custody/" + whole.evidence().custody().getFirst().id() + "/chain";
        Map<String, Object> written =
                SeizureShape.SHAPE.write(SeizureShape.SHAPE.with(whole, chain, null));
        Path json = Files.write(folder.resolve("whole.json"), CanonicalJson.write(written));
        CliResult recorded = run(secondStation(), "record", json.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String number = recorded.out().strip();
        Path bundle = folder.resolve("bundle.json");
        run(secondStation(), "export", "--all", "--drafts", "-o", bundle.toString());
        var third = CliResult.newStation(root, folder, "KG-OSH");
        run(third, "import", "--trust", "first", bundle.toString());
        assertThat(body(third, number))
                .isEqualTo(body(secondStation(), number))
                .usingRecursiveComparison()
                .ignoringFields("header", "evidence.custody.chain")
                .isEqualTo(written);
    }

    private static Object body(Map<String, String> station, String number) {
        CliResult shown = run(station, "show", number, "--json");
        assertThat(shown.status()).as(shown.err()).isZero();
        byte[] line = shown.out().strip().getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(CanonicalJson.read(line).get("body"));
    }

    private static CliResult record(Map<String, String> station, Path json, Path... pictures) {
        var arguments = new ArrayList<>(List.of("record", json.toString(), "--attach"));
        Stream.of(pictures).map(Path::toString).forEach(arguments::add);
        return run(station, arguments.toArray(String[]::new));
    }

    @Test
    void aRecordWithAnInvalidPictureIsRefused(@TempDir Path folder) throws IOException {
        Path bomb =
                Files.write(folder.resolve("x.png"), TestImages.pngWithClaimedSize(60_000, 60_000));
        Path json = Files.writeString(folder.resolve("case.json"), CaseJson.PLAIN);
        String before = listAtSecondStation();
        CliResult refused = record(secondStation(), json, bomb);
        assertThat(refused.status()).isEqualTo(5);
        assertThat(refused.err()).contains("[PIC-003]");
        Files.writeString(json, "[" + CaseJson.PLAIN + "," + CaseJson.PLAIN + "]");
        assertThat(record(secondStation(), json, bomb).err()).contains("[APP-018]");
        assertThat(listAtSecondStation()).isEqualTo(before);
    }

    @Test
    void aSealOfAnotherCaseIsRefusedAndNothingIsWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, CaseJson.SEALED.formatted(3, 3));
        CliResult recorded = submit(file);
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String before = listAtSecondStation();
        Files.writeString(
                file,
                "["
                        + CaseJson.SEALED.formatted(1, 4)
                        + ","
                        + CaseJson.SEALED.formatted(2, 4)
                        + "]");
        CliResult refused = submit(file);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("1. EVI-007", "1. EVI-008", "2. EVI-007", "2. EVI-001");
        assertThat(refused.err()).contains("CLT 2").containsPattern("KG-KAR-[A-Z]+-2026-0");
        assertThat(listAtSecondStation()).isEqualTo(before);
    }

    private static CliResult submit(Path file) {
        return run(
                secondStation(), "record", "--submit", "--reason", "for the test", file.toString());
    }

    private static Map<String, String> secondStation() {
        return Map.of("RUBEZH_DATA", root.resolve("second-station").toString());
    }

    @Test
    void badRecordsAreRefusedWithTheirCodesAndNothingIsWritten(@TempDir Path folder)
            throws IOException {
        for (var entry : CaseJson.INVALID.entrySet()) {
            Path file = folder.resolve("bad.json");
            Files.writeString(file, entry.getValue());
            CliResult refused = runAtFirstStation("record", file.toString());
            assertThat(refused.status()).as(entry.getKey() + refused.err()).isEqualTo(3);
            assertThat(refused.err()).contains(entry.getKey());
        }
        assertThat(listAtFirstStation().lines()).hasSize(107);
    }

    @Test
    void aBundleIsImportedOnce(@TempDir Path folder) {
        String bundle = exportBundle(folder).toString();
        assertThat(run(secondStation(), "inspect", bundle).out()).contains("KG-DOS");
        assertThat(run(secondStation(), "verify", "bundle", bundle).status()).isZero();
        CliResult again = run(secondStation(), "import", bundle);
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("Revisions written: 0");
    }

    @Test
    void aCutBundleIsRefused(@TempDir Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(exportBundle(folder));
        Path cut = folder.resolve("cut.json");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 40));
        assertThat(run(secondStation(), "import", cut.toString()).status()).isEqualTo(5);
    }

    @Test
    void aBundleOfAnUnknownSenderIsRefusedUnlessItIsTrusted(@TempDir Path folder) {
        Path bundle = exportBundle(folder);
        var third = CliResult.newStation(root, folder, "KG-OSH");
        assertThat(run(third, "import", bundle.toString()).status()).isEqualTo(5);
        CliResult imported = run(third, "import", "--trust", "first", bundle.toString());
        assertThat(imported.status()).isZero();
        assertThat(imported.err())
                .containsPattern("(?m)^ *new: [0-9]+ records$")
                .doesNotContain("exchange.");
    }

    private static Path exportBundle(Path folder) {
        return Path.of(runAtFirstStation("export", "--all", "-o", folder.toString()).out().strip());
    }
}
