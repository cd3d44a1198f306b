package rubezh.journey;

import module java.base;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import rubezh.fixtures.FullSeizure;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/**
 * Screenshots of every section of the editor with all fields filled and all details open, as {@link
 * EditorCrawlTest} checks them.
 */
final class SectionScreenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final List<String> SECTIONS =
            List.of(
                    "event",
                    "place",
                    "items",
                    "concealment",
                    "conveyances",
                    "parties",
                    "proceedings",
                    "narrative",
                    "custody",
                    "files");

    /** Sections that show the most of a size or a theme. */
    private static final List<String> TELLING = List.of("event", "items", "parties");

    private final Path into;

    SectionScreenshots(Path into) {
        this.into = into;
    }

    /**
     * Takes both languages at laptop size; some sections also at twice the size and in the other
     * themes.
     */
    void takeAll() throws IOException {
        for (Language language : Language.values()) {
            try (var station =
                    new TrainingStation(Files.createTempDirectory("sections"), "KG-DOS", CLOCK)) {
                UUID record = station.register.newRecordId();
                var full = FullSeizure.in(language, station.reference);
                station.register.record(SaveRequest.ofNew(record, full, SaveIntent.SAVE));
                takeAll(station, language, record);
            }
        }
    }

    private void takeAll(TrainingStation station, Language language, UUID record) {
        try (var driver = new WindowDriver(station, language, Theme.LIGHT, 1366, 768)) {
            show(driver, record);
            screenshots(driver, SECTIONS, Theme.LIGHT, "");
            screenshots(driver, TELLING, Theme.CONTRAST, "-contrast");
            if (language == Language.EN) {
                screenshots(driver, TELLING, Theme.DARK, "-dark");
            }
        }
        try (var windowDriver = new WindowDriver(station, language, Theme.LIGHT, 960, 540)) {
            show(windowDriver, record);
            screenshots(windowDriver, TELLING, Theme.LIGHT, "-200");
        }
    }

    private static void show(WindowDriver driver, UUID record) {
        driver.showShell();
        EditorCrawlTest.open(driver, record);
    }

    private void screenshots(WindowDriver driver, List<String> sections, Theme theme, String end) {
        WindowDriver.run(() -> driver.ui.display().theme().set(theme));
        String language = driver.ui.texts().language().get().code();
        for (int i = 0; i < SECTIONS.size(); i++) {
            if (sections.contains(SECTIONS.get(i))) {
                goToSection(driver, i + 1);
                String name =
                        String.format(
                                Locale.ROOT,
                                "section-%02d-%s-%s%s",
                                i + 1,
                                SECTIONS.get(i),
                                language,
                                end);
                driver.saveScreenshot(into.resolve(name + ".png"));
            }
        }
    }

    private static void goToSection(WindowDriver driver, int section) {
        press(driver, KeyCode.HOME);
        for (int i = 1; i < section; i++) {
            press(driver, KeyCode.PAGE_DOWN);
        }
    }

    private static void press(WindowDriver driver, KeyCode code) {
        WindowDriver.run(() -> {
            Node owner = driver.scene.getFocusOwner();
            Node at = owner == null ? driver.scene.getRoot() : owner;
            at.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        });
        driver.layoutAgain();
    }
}
