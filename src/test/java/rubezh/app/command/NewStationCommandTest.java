package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.TestImages;

/** The command line on registers made for the test. */
@LongTest
final class NewStationCommandTest {
    @TempDir static Path root;

    private static CliResult run(Map<String, String> variables, String... arguments) {
        return CliResult.run(root, variables, arguments);
    }

    @Test
    void otherGoodsAreInNoTotalOfDrugs(@TempDir Path folder) throws IOException {
        var third = CliResult.newStation(root, folder, "KG-OSH");
        String cases =
                Stream.of("PRE-AAN 20 LTR", "FUE-PET 900 LTR", "TOB-CIG 20000 STK")
                        .map(CaseJson::of)
                        .collect(Collectors.joining(",", "[", "]"));
        Path file = Files.writeString(folder.resolve("cases.json"), cases);
        CliResult recorded =
                run(third, "record", "--submit", "--reason", "a test", file.toString());
        assertThat(recorded.status()).as(recorded.err()).isZero();
        CliResult countries = run(third, "totals", "--by", "country", "--format", "csv");
        assertThat(countries.out().lines())
                .containsExactly(
                        "country,cases,volume-LTR,equivalent-KGM",
                        "KG,3,20.000,21.600",
                        "Drugs and precursors,3,20.000,21.600");
        assertThat(countries.err()).contains("Other goods are not part of any total");
        assertThat(run(third, "totals", "--by", "substance", "--format", "csv").out().lines())
                .contains("FUE-PET,1,900.000,,", "TOB-CIG,1,,20000,")
                .contains("Drugs and precursors,3,20.000,,21.600");
    }

    @Test
    void theServiceNamedByInitHeadsTheReports(@TempDir Path folder) throws IOException {
        var station = Map.of("RUBEZH_DATA", folder.resolve("s").toString(), "RUBEZH_USER", "chief");
        List<String> init =
                List.of("init --station KG-OSH --country KG --admin chief --training".split(" "));
        List<String> names =
                List.of("--name-ru", "Ош", "--name-en", "Osh", "--agency-en", "Customs Service");
        List<String> half = Stream.concat(init.stream(), names.stream()).toList();
        CliResult refused = run(station, half.toArray(String[]::new));
        assertThat(refused.err()).contains("[APP-048]");
        assertThat(refused.status()).isEqualTo(2);
        List<String> whole =
                Stream.concat(half.stream(), Stream.of("--agency-ru", "Таможенная служба"))
                        .toList();
        assertThat(run(station, whole.toArray(String[]::new)).status()).isZero();
        Path pdf = folder.resolve("daily.pdf");
        String report = "report daily --date 2026-11-23 --report-lang en -o";
        List<String> words = new ArrayList<>(List.of(report.split(" ")));
        words.add(pdf.toString());
        assertThat(run(station, words.toArray(String[]::new)).status()).isZero();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Customs Service")
                    .contains("Osh (KG-OSH)");
        }
    }

    @Test
    void attachmentsAreRecordedExportedAndImportedByteForByte(@TempDir Path folder)
            throws IOException {
        Path jpeg = Files.write(folder.resolve("tank.jpg"), TestImages.jpeg(400, 300, 1));
        Path pdf = Files.write(folder.resolve("act.jpg"), TestImages.pdf());
        Path json = Files.writeString(folder.resolve("case.json"), CaseJson.PLAIN);
        var sender = CliResult.newStation(root, folder.resolve("sender"), "KG-NAR");
        CliResult recorded = record(sender, json, jpeg, pdf);
        assertThat(recorded.status()).as(recorded.err()).isZero();
        String number = recorded.out().strip();
        Path bundle = folder.resolve("bundle.json");
        CliResult sent = run(sender, "export", "--all", "--drafts", "-o", bundle.toString());
        assertThat(sent.err()).contains("photos and documents: 2");
        var third = CliResult.newStation(root, folder, "KG-OSH");
        assertThat(run(third, "import", "--trust", "first", bundle.toString()).err())
                .contains("photos and documents 2, new here 2, still missing 0");
        Path out = folder.resolve("out");
        assertThat(run(third, "show", number, "--attachments", out.toString()).status()).isZero();
        assertThat(out.resolve(number + "-1.jpg")).hasSameBinaryContentAs(jpeg);
        assertThat(out.resolve(number + "-2.pdf")).hasSameBinaryContentAs(pdf);
        CliResult verified = run(third, "verify", "database");
        assertThat(verified.status()).as(verified.out()).isZero();
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

    private static CliResult record(Map<String, String> station, Path json, Path... pictures) {
        var arguments = new ArrayList<>(List.of("record", json.toString(), "--attach"));
        Stream.of(pictures).map(Path::toString).forEach(arguments::add);
        return run(station, arguments.toArray(String[]::new));
    }
}
