package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.TestImages;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/** The command line on the registers and files of the demonstration. */
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
    void theDemonstrationRecordsExchangesAndReports() throws IOException {
        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.err()).contains("Recorded: 105 cases").contains("KG-DOS and KG-KAR agree");
        try (Stream<Path> reports = Files.list(root.resolve("reports"))) {
            assertThat(reports).hasSize(4).allSatisfy(pdf -> assertThat(pdf).isNotEmptyFile());
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
        assertThat(secondDemo.err()).contains("nothing was recorded anew");
        assertThat(listAfterSecondDemo).isEqualTo(listBeforeSecondDemo);
    }

    @Test
    void totalsAreThoseOf2009WithTabletsInTheirOwnColumn() {
        String csv = runAtFirstStation("totals", "--by", "substance", "--format", "csv").out();
        assertThat(csv.lines())
                .contains(
                        "substance,cases,mass-KGM,pieces-U2",
                        "OPI-HER,38,92.000,",
                        "OPI-OPI,17,25.000,",
                        "CAN-RES,13,10.000,",
                        "CAN-HRB,29,33.000,",
                        ",105,162.245,6412");
    }

    @Test
    void otherGoodsAreInNoTotalOfDrugs(@TempDir Path folder) throws IOException {
        var third = thirdStation(folder);
        String cases =
                Stream.of("PRE-AAN 20 LTR", "FUE-PET 900 LTR", "TOB-CIG 20000 STK")
                        .map(CommandLineTest::caseJson)
                        .collect(Collectors.joining(",", "[", "]"));
        Path file = Files.writeString(folder.resolve("cases.json"), cases);
        CliResult recorded =
                run(third, "record", "--submit", "--reason", "a test", file.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        CliResult countries = run(third, "totals", "--by", "country", "--format", "csv");
        assertThat(countries.out().lines())
                .containsExactly("country,cases,volume-LTR", "KG,3,20.000", ",3,20.000");
        assertThat(countries.err()).contains("Other goods are in no total");
        assertThat(run(third, "totals", "--by", "substance", "--format", "csv").out().lines())
                .contains("FUE-PET,1,900.000,", "TOB-CIG,1,,20000", ",3,20.000,");
    }

    /** Returns a case that can be submitted, of a substance and an amount. */
    private static String caseJson(String goods) {
        String[] words = goods.split(" ", 2);
        return SEALED.formatted(3, 0)
                .replaceFirst("(?s),\\s*\"evidence\".*", "}")
                .replace("OPI-HER", words[0])
                .replace("2.075 KGM", words[1]);
    }

    @Test
    void aQueryInEitherScriptFindsTheSame() {
        String latin = runAtFirstStation("list", "--query", "geroin", "--format", "csv").out();
        assertThat(latin.lines()).hasSize(39);
        assertThat(runAtFirstStation("list", "--query", "героин", "--format", "csv").out())
                .isEqualTo(latin);
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

    private static final String PLAIN =
            """
            {"event":{"start":"2026-11-24T10:00:00+06:00","direction":"IMP"},
             "place":{"country":"KG","post":"KG-DOS"},
             "items":[{"substance":"OPI-HER","amount":"1.250 KGM"}]}
            """;

    @Test
    void aRecordFromJsonIsFoundAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, PLAIN);
        CliResult recorded = run(secondStation(), "record", file.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String number = recorded.out().strip();
        assertThat(number).matches("KG-KAR-[A-Z]+-2026-00000\\d");
        assertThat(run(secondStation(), "show", number).out()).contains("1.250");
    }

    @Test
    void attachmentsAreRecordedExportedAndImportedByteForByte(@TempDir Path folder)
            throws IOException {
        Path jpeg = Files.write(folder.resolve("tank.jpg"), TestImages.jpeg(400, 300, 1));
        Path pdf = Files.write(folder.resolve("act.jpg"), TestImages.pdf());
        Path json = Files.writeString(folder.resolve("case.json"), PLAIN);
        var sender = newStation(folder.resolve("sender"), "KG-NAR");
        CliResult recorded = record(sender, json, jpeg, pdf);
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String number = recorded.out().strip();
        Path bundle = folder.resolve("bundle.json");
        CliResult sent = run(sender, "export", "--all", "-o", bundle.toString());
        assertThat(sent.err()).contains("pictures: 2");
        var third = thirdStation(folder);
        assertThat(run(third, "import", "--trust", "first", bundle.toString()).err())
                .contains("images and documents 2, new here 2, still missing 0");
        Path out = folder.resolve("out");
        assertThat(run(third, "show", number, "--attachments", out.toString()).status()).isZero();
        assertThat(out.resolve(number + "-1.jpg")).hasSameBinaryContentAs(jpeg);
        assertThat(out.resolve(number + "-2.pdf")).hasSameBinaryContentAs(pdf);
        CliResult verified = run(third, "verify", "database");
        assertThat(verified.status()).as(verified.out()).isZero();
    }

    @Test
    void aRecordWithEveryFieldIsTheSameAfterExportAndImport(@TempDir Path folder)
            throws IOException {
        var whole = FullSeizure.in(Language.RU, ReferenceReader.builtIn());
        Map<String, Object> written = SeizureShape.SHAPE.write(whole);
        Path json = Files.write(folder.resolve("whole.json"), CanonicalJson.write(written));
        CliResult recorded = run(secondStation(), "record", json.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String number = recorded.out().strip();
        Path bundle = folder.resolve("bundle.json");
        run(secondStation(), "export", "--all", "-o", bundle.toString());
        var third = thirdStation(folder);
        run(third, "import", "--trust", "first", bundle.toString());
        assertThat(body(third, number))
                .isEqualTo(body(secondStation(), number))
                .usingRecursiveComparison()
                .ignoringFields("header")
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
        Path json = Files.writeString(folder.resolve("case.json"), PLAIN);
        String before = listAtSecondStation();
        CliResult refused = record(secondStation(), json, bomb);
        assertThat(refused.status()).isEqualTo(5);
        assertThat(refused.err()).contains("[PIC-003]");
        Files.writeString(json, "[" + PLAIN + "," + PLAIN + "]");
        assertThat(record(secondStation(), json, bomb).err()).contains("[APP-018]");
        assertThat(listAtSecondStation()).isEqualTo(before);
    }

    /** A case that can be submitted; arguments are the last digit of the day and of a seal. */
    private static final String SEALED =
            """
            {"event":{"start":"2026-11-2%sT10:00:00+06:00","direction":"TRA"},
             "place":{"country":"KG","post":"KG-DOS"},
             "route":{"departure":"TJ","destination":"RU"},
             "conveyances":[{"mode":"PED","type":"NON"}],
             "detection":{"selection":"RSK","means":["DOG"]},
             "items":[{"substance":"OPI-HER","amount":"2.075 KGM"}],
             "concealment":{"place":"FUE","method":"CVT"},
             "evidence":{"packages":[{"bag":"CLT 1","seals":["CLT 2","CLT %s"]}]}}
            """;

    @Test
    void aSealOfAnotherCaseIsRefusedAndNothingIsWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, SEALED.formatted(3, 3));
        CliResult recorded = submit(file);
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String before = listAtSecondStation();
        Files.writeString(file, "[" + SEALED.formatted(1, 4) + "," + SEALED.formatted(2, 4) + "]");
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

    private static final String START = "\"event\":{\"start\":\"2026-11-24T10:00:00+06:00\"}";
    private static final String PLACE = "\"place\":{\"country\":\"KG\"}";

    /** Invalid records by the code of their violation. */
    private static final Map<String, String> INVALID =
            Map.of(
                    "REF-001",
                    "{" + START + "," + PLACE + ",\"items\":[{\"substance\":\"XXX-YYY\"}]}",
                    "QTY-002",
                    withAmount("-1 KGM"),
                    "QTY-004",
                    withAmount("9000 TNE"),
                    "EVT-002",
                    "{\"event\":{\"start\":\"2030-01-01T10:00:00+06:00\"}," + PLACE + "}",
                    "EVT-001",
                    "{" + PLACE + "}",
                    "TXT-003",
                    "{" + START + "," + PLACE + ",\"speed\":\"fast\"}");

    private static String withAmount(String amount) {
        return "{%s,%s,\"items\":[{\"substance\":\"OPI-HER\",\"amount\":\"%s\"}]}"
                .formatted(START, PLACE, amount);
    }

    @Test
    void badRecordsAreRefusedWithTheirCodesAndNothingIsWritten(@TempDir Path folder)
            throws IOException {
        for (var entry : INVALID.entrySet()) {
            Path file = folder.resolve("bad.json");
            Files.writeString(file, entry.getValue());
            CliResult refused = runAtFirstStation("record", file.toString());
            assertThat(refused.status()).as(entry.getKey() + refused.err()).isEqualTo(3);
            assertThat(refused.err()).contains(entry.getKey());
        }
        assertThat(listAtFirstStation().lines()).hasSize(106);
    }

    @Test
    void aBundleIsImportedOnce(@TempDir Path folder) {
        Path bundle = exportBundle(folder);
        assertThat(run(secondStation(), "inspect", bundle.toString()).out()).contains("KG-DOS");
        assertThat(run(secondStation(), "verify", "bundle", bundle.toString()).status()).isZero();
        CliResult again = run(secondStation(), "import", bundle.toString());
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("added 0");
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
        var third = thirdStation(folder);
        assertThat(run(third, "import", bundle.toString()).status()).isEqualTo(5);
        CliResult imported = run(third, "import", "--trust", "first", bundle.toString());
        assertThat(imported.status()).isZero();
        assertThat(imported.err())
                .containsPattern("(?m)^ *new: [0-9]+$")
                .doesNotContain("exchange.");
    }

    private static Path exportBundle(Path folder) {
        CliResult exported = runAtFirstStation("export", "--all", "-o", folder.toString());
        assertThat(exported.status()).as(exported.err()).isZero();
        return Path.of(exported.out().strip());
    }

    /** Creates a station without peers. */
    private static Map<String, String> thirdStation(Path folder) {
        return newStation(folder, "KG-OSH");
    }

    private static Map<String, String> newStation(Path folder, String code) {
        var station =
                Map.of(
                        "RUBEZH_DATA",
                        folder.resolve("stranger").toString(),
                        "RUBEZH_USER",
                        "chief");
        String facts = "--country KG --name-ru Osh --name-en Osh --admin chief";
        CliResult made =
                run(station, ("init --station " + code + " " + facts + " --training").split(" "));
        assertThat(made.status()).as(made.err()).isZero();
        return station;
    }

    @Test
    void schemasAndVersionArePrinted() {
        for (String name : List.of("bundle", "revision", "seizure")) {
            assertThat(run(Map.of(), "schema", name).out()).contains("https://json-schema.org");
        }
        assertThat(run(Map.of(), "schema", "seizure").out())
                .contains("\"title\": \"Seizure / Изъятие\"")
                .contains("\"title\": \"Country of seizure / Страна изъятия\"");
        assertThat(run(Map.of(), "version").out()).startsWith("rubezh ");
        assertThat(run(Map.of(), "nonsense").status()).isEqualTo(2);
    }
}
