package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.SceneFrames;
import rubezh.fixtures.WindowTest;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.shape.Field;
import rubezh.text.Language;
import rubezh.ui.kit.OverflowTooltip;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Beginning;

/**
 * Layout of the editor with all fields filled, with all extra fields open, and empty: at the sizes
 * of station laptops and with longer texts, nothing is cut and no button is outside the window. One
 * theme is enough, as themes differ in colours only.
 *
 * @see CrawlView
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made by prepare()
@WindowTest
class EditorCrawlTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private static final List<CrawlView> VIEWS = CrawlView.of(1.0, 1.25, 1.5);

    /** The same sizes in the language whose words are the longest. */
    private static final Set<CrawlView> IN_RUSSIAN =
            VIEWS.stream()
                    .map(view -> view.in(Language.RU))
                    .collect(Collectors.toCollection(LinkedHashSet::new));

    @TempDir static Path folder;
    private TrainingStation station;
    private UUID record;

    @BeforeAll
    void prepare() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        record = station.register.newRecordId();
        var full =
                SeizureShape.SHAPE.with(
                        FullSeizure.in(Language.RU, station.reference),
                        "/narrative/circumstances",
                        "При досмотре обнаружены свёртки с веществом. ".repeat(3));
        station.register.record(SaveRequest.ofNew(record, full, SaveIntent.SAVE));
    }

    @AfterAll
    void close() {
        station.close();
    }

    @Test
    void nothingIsCutInAFullRecord() {
        try (var driver = new WindowDriver(station, Language.RU, Theme.CONTRAST, 1366, 768)) {
            driver.showShell();
            open(driver, record);
            new KeyboardRobot(driver).ctrl(KeyCode.DIGIT3);
            assertThat(
                            WindowDriver.call(() ->
                                    driver.scene.getRoot().lookup(".grid-row-summary").isVisible()))
                    .as("the line of goods has its summary")
                    .isTrue();
            assertThat(links(driver)).as("a reason whose line is gone").isEmpty();
            TextField goods = WindowDriver.call(() -> (TextField) driver.scene.getFocusOwner());
            for (CrawlView view : IN_RUSSIAN) {
                show(driver, view);
                assertThat(WindowDriver.call(() -> OverflowTooltip.isTruncated(goods)))
                        .as("%s at %s", goods.getText(), view)
                        .isFalse();
            }
            assertThat(crawl(driver)).isEmpty();
        }
    }

    @Test
    void nothingIsCutInAnEmptyRecord() {
        try (var driver = new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768)) {
            driver.showShell();
            driver.go(Beginning.BLANK);
            WindowDriver.waitUntil(() -> driver.shell.screens().size() == 2);
            assertThat(crawl(driver)).isEmpty();
        }
    }

    /** Returns where the cards of problems lead. */
    private static List<String> links(WindowDriver driver) {
        WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".problem-card") != null);
        return WindowDriver.call(() ->
                driver.scene.getRoot().lookupAll(".problem-card .link").stream()
                        .map(AccessibleTree::name)
                        .toList());
    }

    /** Checks every size in both languages, then with longer texts. */
    private static Set<String> crawl(WindowDriver driver) {
        assertThat(new SceneFrames(driver.scene).comesToRest()).as("layout at rest").isTrue();
        Crawler crawler = WindowDriver.call(() -> new Crawler(driver.scene.getRoot()));
        var found = new LinkedHashSet<String>();
        for (CrawlView view : VIEWS) {
            show(driver, view);
            WindowDriver.call(crawler::findings).forEach(each -> found.add(view + " " + each));
            WindowDriver.call(() -> crawler.unnamedControls(view.language()))
                    .forEach(each -> found.add(view + " " + each));
        }
        for (CrawlView view : IN_RUSSIAN) {
            show(driver, view);
            WindowDriver.run(crawler::lengthenTexts);
            driver.layoutAgain();
            WindowDriver.call(crawler::findings)
                    .forEach(each -> found.add("longer " + view + " " + each));
        }
        return found;
    }

    private static void show(WindowDriver driver, CrawlView view) {
        view.show(driver);
        driver.layoutAgain();
    }

    /** Opens the record in the long form with the details of every line. */
    static void open(WindowDriver driver, UUID record) {
        driver.go(new Destination.EditCase(record, ""));
        WindowDriver.waitUntil(() -> driver.shell.screens().size() == 2);
        driver.waitUntilIdle();
        WindowDriver.run(() ->
                driver.shell.current().get().commands().find("long-form").orElseThrow().run());
        WindowDriver.waitUntil(() ->
                driver.scene.getRoot().lookupAll(".grid-details-button").size() == listCount());
        driver.waitUntilIdle();
        WindowDriver.run(() -> {
            List<Node> openers =
                    List.copyOf(driver.scene.getRoot().lookupAll(".grid-details-button"));
            openers.stream().filter(Node::isVisible).forEach(node -> ((Button) node).fire());
        });
        driver.waitUntilIdle();
    }

    /** Lists of a record; the full record shows a line of each once its layout is complete. */
    private static long listCount() {
        return SeizureShape.SHAPE.fields().stream()
                .map(Field::lines)
                .filter(list -> list != null && !list.startsWith("header."))
                .distinct()
                .count();
    }
}
