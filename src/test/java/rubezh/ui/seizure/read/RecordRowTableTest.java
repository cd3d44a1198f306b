package rubezh.ui.seizure.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.photo.PhotoTileList;
import rubezh.ui.seizure.read.RecordRowList.RecordRowCell;

/** Tables on the layout: a row is as high as its text, and no column goes over the edge. */
@SuppressWarnings("NullAway.Init") // made by open()
@WindowTest
final class RecordRowTableTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final String LONG = "смола каннабиса прессованная бурая, ";

    @TempDir Path folder;
    private TrainingStation station;

    @BeforeEach
    void open() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @ParameterizedTest
    @CsvSource({"RU,800", "RU,1300", "EN,800", "EN,1300"})
    void rowsOfShortTextsAreOneLineHigh(Language language, double width) {
        var messages = Messages.in(language);
        String words = messages.text("field.items.substance");
        try (var driver = new WindowDriver(station, language, Theme.LIGHT, width, 700)) {
            show(driver, rows(words, words, messages.text("common.unit.GRM")));
            for (String part : List.of(".paper-table-head", ".paper-table-line")) {
                assertThat(heights(driver, part))
                        .as(part)
                        .isNotEmpty()
                        .allSatisfy(height ->
                                assertThat(height).isCloseTo(oneLine(driver, part), within(3.0)));
            }
        }
    }

    @Test
    void onANarrowPaperTheLastColumnsGoBelowAndOnANarrowerOneAllDo() {
        List<RecordRow> rows = rows("A", "героин", "кг");
        try (var driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 600, 700)) {
            show(driver, rows);
            assertThat(texts(driver)).contains("1", "героин", "2", "кг");
            assertThat(detailTexts(driver)).contains("D: кг · E: кг");
            assertThat(edges(driver)).allSatisfy(edge -> assertThat(edge).isLessThan(0.5));
        }
        try (var driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 400, 700)) {
            show(driver, rows);
            assertThat(heights(driver, ".paper-table-line")).isEmpty();
            assertThat(heights(driver, ".paper-label")).isNotEmpty();
        }
    }

    private static List<String> detailTexts(WindowDriver driver) {
        return WindowDriver.call(() ->
                nodes(driver, ".paper-details").stream()
                        .map(node -> ((Label) node).getText())
                        .toList());
    }

    @Test
    void aLongTextWrapsInItsColumnAndNoColumnGoesOverTheEdge() {
        try (var driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 800, 700)) {
            show(driver, rows("A", LONG.repeat(6), LONG));
            assertThat(heights(driver, ".paper-table-line"))
                    .isNotEmpty()
                    .allSatisfy(height ->
                            assertThat(height)
                                    .isBetween(
                                            3 * oneLine(driver, ".paper-table-line"),
                                            20 * oneLine(driver, ".paper-table-line")));
            assertThat(edges(driver))
                    .isNotEmpty()
                    .allSatisfy(edge -> assertThat(edge).isLessThan(0.5));
        }
    }

    @Test
    void aLineOfAnotherRecordTakesTheNodesThatStandAndItsOwnHeight() {
        try (var driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 800, 700)) {
            ListView<RecordRow> layout = show(driver, rows("A", LONG.repeat(6), LONG));
            Set<Node> standing = WindowDriver.call(() -> nodes(driver, ".paper-table-line"));
            WindowDriver.run(() -> layout.getItems().setAll(rows("A", "героин", "кг")));
            driver.layoutAgain();
            assertThat(WindowDriver.call(() -> nodes(driver, ".paper-table-line")))
                    .isNotEmpty()
                    .isEqualTo(standing);
            assertThat(texts(driver)).contains("героин", "кг").doesNotContain(LONG);
            assertThat(heights(driver, ".paper-table-line"))
                    .allSatisfy(height ->
                            assertThat(height)
                                    .isCloseTo(oneLine(driver, ".paper-table-line"), within(3.0)));
        }
    }

    private static List<String> texts(WindowDriver driver) {
        return WindowDriver.call(() ->
                nodes(driver, ".paper-table-line .paper-cell").stream()
                        .map(node -> ((Label) node).getText())
                        .toList());
    }

    private static List<RecordRow> rows(String label, String growing, String fixed) {
        var cells =
                List.of(
                        new RecordRow.Cell("№", "1", 36, false),
                        new RecordRow.Cell(label, growing, 0, false),
                        new RecordRow.Cell("B", "2", 104, true),
                        new RecordRow.Cell("C", fixed, 158, false),
                        new RecordRow.Cell("D", fixed, 200, false),
                        new RecordRow.Cell("E", fixed, 130, false));
        return List.of(
                new RecordRow.TableHead(cells), new RecordRow.TableLine(cells, "", List.of()));
    }

    private ListView<RecordRow> show(WindowDriver driver, List<RecordRow> rows) {
        var context =
                new SeizureContext(station.register, driver.ui.worker(), CLOCK, SeizureShape.SHAPE);
        ListView<RecordRow> shown =
                WindowDriver.call(() -> {
                    DisplaySettings.loadRecordFonts();
                    var photos = new PhotoTileList(driver.ui, context.attachments());
                    var factory = new RecordRowFactory(driver.ui, photos);
                    var layout = Nodes.styled(new ListView<RecordRow>(), "paper");
                    layout.setCellFactory(_ -> new RecordRowCell(factory));
                    layout.getItems().setAll(rows);
                    driver.show(layout);
                    return layout;
                });
        driver.waitUntilIdle();
        driver.layoutAgain();
        return shown;
    }

    private static Set<Node> nodes(WindowDriver driver, String selector) {
        return driver.scene.getRoot().lookupAll(selector);
    }

    private static List<Double> heights(WindowDriver driver, String selector) {
        return WindowDriver.call(() ->
                nodes(driver, selector).stream()
                        .map(node -> node.getLayoutBounds().getHeight())
                        .toList());
    }

    /** Returns the height of a cell whose text has one line, its padding included. */
    private static double oneLine(WindowDriver driver, String part) {
        return WindowDriver.call(() ->
                nodes(driver, part + " .paper-cell").stream()
                        .mapToDouble(node -> ((Label) node).prefHeight(100_000))
                        .max()
                        .orElseThrow());
    }

    /** Returns by how much each cell reaches over the edge of its row, in pixels. */
    private static List<Double> edges(WindowDriver driver) {
        return WindowDriver.call(() ->
                nodes(driver, ".paper-table-line .paper-cell").stream()
                        .map(node ->
                                node.getBoundsInParent().getMaxX()
                                        - ((Region) node.getParent()).getWidth())
                        .toList());
    }
}
