package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.SceneFrames;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.report.TemplateScreens;
import rubezh.ui.signin.SignInScreens;

/**
 * Layout of the screens beside the editor, in small windows and at high zoom: nothing is cut and no
 * control is outside the window.
 *
 * @see CrawlView
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made by prepare()
@WindowTest
class ScreenCrawlTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private static final List<CrawlView> VIEWS = CrawlView.of(1.0, 1.5, 1.75, 2.0);

    @TempDir static Path folder;
    private TrainingStation station;
    private UUID record;

    @BeforeAll
    void prepare() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        for (int i = 0; i < 4; i++) {
            record = station.register.newRecordId();
            var full = FullSeizure.in(Language.RU, station.reference);
            station.register.record(SaveRequest.ofNew(record, full, SaveIntent.SAVE));
        }
    }

    @AfterAll
    void close() {
        station.close();
    }

    private WindowDriver openWindow() {
        return new WindowDriver(station, Language.RU, Theme.LIGHT, 1366, 768);
    }

    @Test
    void theListWithItsPreview() {
        try (var driver = openWindow()) {
            driver.showShell();
            CrawlView.smallest(Language.RU).show(driver);
            driver.waitUntilIdle();
            var keyboard = new KeyboardRobot(driver);
            keyboard.press(KeyCode.DOWN);
            keyboard.alt(KeyCode.ENTER);
            driver.waitUntilIdle();
            assertThat(WindowDriver.call(() -> driver.scene.getRoot().lookup(".preview-pane")))
                    .isNotNull();
            assertThat(crawl(driver)).isEmpty();
        }
    }

    @Test
    void theReadView() {
        try (var driver = openWindow()) {
            driver.showShell();
            driver.go(new Destination.OpenCase(record));
            WindowDriver.waitUntil(() -> driver.shell.screens().size() == 2);
            driver.waitUntilIdle();
            assertThat(crawl(driver)).isEmpty();
        }
    }

    @Test
    void aDialogOverTheList() {
        UUID cancelled = station.register.newRecordId();
        var full = FullSeizure.in(Language.RU, station.reference);
        station.register.record(SaveRequest.ofNew(cancelled, full, SaveIntent.SAVE));
        station.register.cancel(cancelled, "entered in error");
        try (var driver = openWindow()) {
            driver.showShell();
            driver.go(new Destination.EditCase(cancelled, ""));
            WindowDriver.waitUntil(() -> driver.ui.overlay().isOpen());
            assertThat(crawl(driver)).isEmpty();
        }
    }

    @Test
    void theExchange() {
        try (var driver = openWindow()) {
            driver.showShell();
            driver.go(Destination.EXCHANGE);
            assertThat(crawl(driver)).isEmpty();
        }
    }

    /** A post between headquarters and a neighbour that it never heard of itself. */
    @Test
    void theExchangeAndTheHomeOfAPostWithHeadquarters() {
        try (var pair = new StationPair(folder.resolve("pair"), CLOCK);
                var neighbour = new TrainingStation(folder.resolve("kar"), "KG-KAR", CLOCK)) {
            neighbour.record2009(1);
            pair.carry(neighbour, pair.headquarters);
            pair.carryBothWays();
            pair.post.join(pair.headquarters);
            pair.post.record2009(2);
            pair.export(pair.post, new ExportRequest.Everything());
            pair.post.record2009(3);
            try (var driver = new WindowDriver(pair.post, Language.RU, Theme.LIGHT, 1366, 768)) {
                driver.showShell();
                for (ExchangeTab tab : List.of(ExchangeTab.EXPORT, ExchangeTab.IMPORT)) {
                    driver.go(tab);
                    driver.waitUntilIdle();
                    assertThat(crawl(driver)).as(tab.name()).isEmpty();
                }
                showHome(driver);
                assertThat(crawl(driver)).isEmpty();
                crawlBundles(driver, pair);
            }
        }
    }

    private static void crawlBundles(WindowDriver driver, StationPair pair) {
        driver.go(ExchangeTab.EXPORT);
        new KeyboardRobot(driver).ctrl(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".exchange-result") != null);
        assertThat(crawl(driver)).as("exported").isEmpty();
        Path bundle = pair.export(pair.headquarters, new ExportRequest.Everything());
        driver.go(new Destination.Import(bundle));
        driver.waitUntilIdle();
        // Cells give way, and say all in a tooltip.
        assertThat(crawl(driver)).as("preview").allMatch(one -> one.contains("table-cell"));
    }

    @Test
    void theTemplatesOfPapers() {
        try (var driver = openWindow()) {
            driver.showShell();
            driver.go(TemplateScreens.TEMPLATES);
            driver.waitUntilIdle();
            assertThat(crawl(driver)).isEmpty();
        }
    }

    @Test
    void theReports() {
        try (var driver = openWindow()) {
            driver.showShell();
            driver.go(Destination.REPORTS);
            driver.waitUntilIdle();
            assertThat(crawl(driver)).isEmpty();
            driver.chosenTarget = _ -> Optional.of(folder.resolve("no/such/folder/report.pdf"));
            WindowDriver.run(() -> driver.shell.current().get().commands().get("save-pdf").run());
            WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".note.stop") != null);
            assertThat(crawl(driver)).as("not saved").isEmpty();
        }
    }

    @Test
    void thePapersOfACase() {
        try (var driver = openWindow()) {
            driver.showShell();
            String number = station.register.open(record).orElseThrow().seizure().header().number();
            driver.go(new Destination.CasePapers(String.valueOf(number)));
            driver.waitUntilIdle();
            new KeyboardRobot(driver).press(KeyCode.UP);
            driver.waitUntilIdle();
            assertThat(crawl(driver)).isEmpty();
        }
    }

    @Test
    void theReview() {
        UUID submitted = station.register.newRecordId();
        station.register.record(
                SaveRequest.ofNew(submitted, Seizures.complete(), SaveIntent.SUBMIT));
        try (var driver = openWindow()) {
            driver.showShell();
            driver.go(Destination.REVIEW);
            driver.waitUntilIdle();
            assertThat(crawl(driver)).isEmpty();
            WindowDriver.run(
                    () -> driver.shell.current().get().commands().get("review-return").run());
            assertThat(crawl(driver)).isEmpty();
        }
    }

    @Test
    void theHomeScreen() {
        UUID submitted = station.register.newRecordId();
        station.register.record(
                SaveRequest.ofNew(submitted, Seizures.complete(), SaveIntent.SUBMIT));
        try (var driver = openWindow()) {
            driver.showShell();
            showHome(driver);
            assertThat(crawl(driver)).isEmpty();
        }
    }

    private static void showHome(WindowDriver driver) {
        driver.go(Destination.TODAY);
        WindowDriver.waitUntil(() -> driver.scene.getRoot().lookup(".home-heading") != null);
    }

    @Test
    void theFirstRun() {
        try (var driver = openWindow()) {
            var setup = new Screenshots.FakeRegisterSetup(station.reference);
            WindowDriver.run(
                    () -> driver.show(SignInScreens.firstRun(driver.ui, setup, "1", () -> {})));
            assertThat(crawl(driver)).isEmpty();
        }
    }

    private static Set<String> crawl(WindowDriver driver) {
        assertThat(new SceneFrames(driver.scene).comesToRest()).as("layout at rest").isTrue();
        Crawler crawler = WindowDriver.call(() -> new Crawler(driver.scene.getRoot()));
        var found = new LinkedHashSet<String>();
        for (CrawlView view : VIEWS) {
            view.show(driver);
            driver.waitUntilIdle();
            WindowDriver.call(crawler::findings).forEach(each -> found.add(view + " " + each));
        }
        return found;
    }
}
