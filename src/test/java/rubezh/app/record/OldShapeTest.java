package rubezh.app.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.session.OpenRegister;

/**
 * A bundle written before a case could have further places of concealment and further detections,
 * {@code one-place.json}.
 */
@LongTest
final class OldShapeTest {
    private static final String NUMBER = "KG-OSH-A-2026-000001";
    private static final String SECOND_LINE = "01930000-0000-7000-8000-00000000000b";

    @TempDir Path folder;
    private Map<String, String> station = Map.of();
    private String bundle = "";

    @BeforeEach
    void readTheBundleIn() throws IOException {
        bundle = resource("one-place.json");
        station = CliResult.newStation(folder, folder, "KG-NAR");
        Path file = Files.writeString(folder.resolve("old.json"), bundle);
        CliResult read = run("import", "--trust", "first", file.toString());
        assertThat(read.status()).as(read.err()).isZero();
        CliResult.takeForHeadquarters(folder, station, station);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = OldShapeTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        }
    }

    private CliResult run(String... arguments) {
        return CliResult.run(folder, station, arguments);
    }

    /** Returns the signed line of a revision in the text of a bundle. */
    private static String firstRevision(String text) {
        return text.lines()
                .dropWhile(line -> !line.equals("\"revisions\":["))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOldRecordReadsAsItDid() {
        String shown = run("show", NUMBER, "--lang", "en").out();
        assertThat(shown)
                .contains("fuel tank", "built-in cavity", "detector dog, cargo scanner")
                .contains("сваренный короб внутри бака", "лук", "Рекс, Сатыбалдиев", "positive");
        assertThat(shown.lines().dropWhile(line -> !line.equals("Concealment")).skip(1))
                .as("no field the record does not have")
                .startsWith("  Place of concealment: fuel tank")
                .anyMatch(line -> line.startsWith("  Cover load"))
                .filteredOn(line -> line.startsWith("  1. Concealed in"))
                .isEmpty();
        assertThat(run("totals", "--by", "concealment", "--format", "csv").out().lines())
                .containsExactly("concealment,cases,mass-KGM", "FUE,1,1.750", "Total,1,1.750");
    }

    @Test
    void aFurtherPlaceIsAddedAndTheSignedLineStaysAsItIs() throws IOException {
        Path change =
                Files.writeString(
                        folder.resolve("change.json"),
                        """
                        {"concealment":{"items":["01930000-0000-7000-8000-00000000000a"],
                          "further":[{"place":"SPA","items":["%s"]}]},
                         "detection":{"further":[{"means":["EYE"],"items":["%s"]}]}}
                        """
                                .formatted(SECOND_LINE, SECOND_LINE));
        CliResult changed = submitted(change);
        assertThat(changed.status()).as(changed.err()).isZero();

        Path out = folder.resolve("new.json");
        run("export", "--all", "--drafts", "-o", out.toString());
        assertThat(Files.readString(out)).contains(firstRevision(bundle));
        CliResult verified = run("verify", "database");
        assertThat(verified.status()).as(verified.out()).isZero();
        assertThat(run("show", NUMBER, "--lang", "en").out())
                .contains(
                        "Place of concealment: fuel tank",
                        "1. Concealed in: spare wheel; Goods: 2");
    }

    private CliResult submitted(Path change) {
        return run("record", change.toString(), "--update", NUMBER, "--submit");
    }

    /** A filter by place or by means finds a case by its further lines as well. */
    @Test
    void aCaseIsFoundByEachOfItsPlacesAndMeans() throws IOException {
        aFurtherPlaceIsAddedAndTheSignedLineStaysAsItIs();
        try (OpenRegister open = CliResult.openRegister(folder, station)) {
            Catalogue catalogue = open.register().catalogue();
            assertThat(List.of("FUE", "SPA", "TYR"))
                    .extracting(code ->
                            catalogue.count(Query.ALL.where(CONCEALMENT_PLACE, Set.of(code))))
                    .containsExactly(1L, 1L, 0L);
            assertThat(List.of("DOG", "EYE", "CAM"))
                    .extracting(
                            code -> catalogue.count(Query.ALL.where(DETECTION_MEANS, Set.of(code))))
                    .containsExactly(1L, 1L, 0L);
        }
    }

    /** A case with two places counts for each of them, and once in the total. */
    @Test
    void aCaseWithTwoPlacesCountsOnceInTheTotal() throws IOException {
        aFurtherPlaceIsAddedAndTheSignedLineStaysAsItIs();
        CliResult totals = run("totals", "--by", "concealment", "--format", "csv");
        assertThat(totals.out().lines())
                .containsExactly(
                        "concealment,cases,mass-KGM",
                        "FUE,1,1.750",
                        "SPA,1,1.750",
                        "Total,1,1.750");
    }
}
