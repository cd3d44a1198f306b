package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.register.Query;

/**
 * A line of goods with several substances is found by each of them, is said whole, and counts once,
 * under its main one.
 */
@LongTest
final class MixtureTest {
    private static final String MIXTURE =
            ",\"evidence\":{\"substances\":[{\"substance\":\"OPI-FEN\",\"share\":\"3.5 %\"}]}}";

    @TempDir Path root;
    private Map<String, String> station = Map.of();
    private String number = "";

    @BeforeEach
    void recordHeroinWithFentanyl() throws IOException {
        station = CliResult.newStation(root, root, "KG-OSH");
        number = record(CaseJson.of("OPI-HER 2.075 KGM").strip().replaceFirst("\\}$", MIXTURE));
        record(CaseJson.of("CAN-RES 1 KGM"));
    }

    private String record(String json) throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), json);
        return run("record", "--submit", file.toString()).out().strip();
    }

    private CliResult run(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void eachSubstanceFindsIt() {
        try (LocalOpenRegister open = CliResult.open(root, station)) {
            var catalogue = open.register().catalogue();
            for (String substance : List.of("OPI-HER", "OPI-FEN", "CAN-RES")) {
                Query query = Query.ALL.where(ITEMS_SUBSTANCE, Set.of(substance));
                assertThat(catalogue.page(query, 0, 9)).as(substance).hasSize(1);
            }
        }
        assertThat(run("list", "--query", "fentanyl", "--format", "csv").out()).contains(number);
        assertThat(run("list", "--query", "фентанил", "--format", "csv").out()).contains(number);
    }

    @Test
    void itsAmountCountsOnceUnderTheMainOne() {
        assertThat(run("totals", "--by", "substance", "--format", "csv").out().lines())
                .containsExactly(
                        "substance,cases,mass-KGM",
                        "CAN-RES,1,1.000",
                        "OPI-HER,1,2.075",
                        "Total,2,3.075");
    }

    @Test
    void readViewTablesPapersAndHistoryNameEveryPart() throws IOException {
        assertThat(run("show", number).out()).contains("Fentanyl").contains("3.5");
        assertThat(
                        run("list", "--format", "csv", "--columns", "evidence.substances.substance")
                                .out())
                .contains("OPI-FEN");
        Path paper = root.resolve("daily.pdf");
        run(
                "report",
                "daily",
                "--date",
                "2026-11-23",
                "--report-lang",
                "ru",
                "-o",
                paper.toString());
        try (var document = Loader.loadPDF(paper.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " "))
                    .contains("также содержит: фентанил 3,50 %");
        }
        Path change =
                Files.writeString(
                        root.resolve("change.json"),
                        "{\"evidence\":{\"substances\":[{\"substance\":\"OPI-MOR\"}]}}");
        run("record", "--update", number, change.toString());
        assertThat(run("show", number, "--history").out()).contains("Morphine");
    }

    @Test
    void aSubstanceStandsInAMixtureOnce() throws IOException {
        Path twice =
                Files.writeString(
                        root.resolve("twice.json"),
                        "{\"evidence\":{\"substances\":[{\"substance\":\"OPI-HER\"}]}}");
        CliResult refused =
                CliResult.run(root, station, "record", "--update", number, twice.toString());
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("EVI-019");
    }
}
