package rubezh.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import rubezh.fixtures.FullSeizure;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/**
 * One picture of every section of the editor, with every field filled and every further field open:
 * what {@link EditorCrawlTest} walks through, for the eye.
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

    /** Sections that say most about a size or a theme. */
    private static final List<String> TELLING = List.of("event", "items", "parties");

    private final Path into;

    SectionScreenshots(Path into) {
        this.into = into;
    }

    /** Both languages on a laptop; some sections at twice the size and in the other themes. */
    void takeAll() throws IOException {
        for (Language language : Language.values()) {
            try (var post =
                    new TrainingStation(Files.createTempDirectory("sections"), "KG-DOS", CLOCK)) {
                UUID record = post.register.newRecordId();
                var full = FullSeizure.in(language, post.reference);
                post.register.record(SaveRequest.ofNew(record, full, SaveIntent.SAVE));
                takeAll(post, language, record);
            }
        }
    }

    private void takeAll(TrainingStation post, Language language, UUID record) {
        try (var desk = new WindowDriver(post, language, Theme.LIGHT, 1366, 768)) {
            show(desk, record);
            screenshots(desk, SECTIONS, Theme.LIGHT, "");
            screenshots(desk, TELLING, Theme.CONTRAST, "-contrast");
            if (language == Language.EN) {
                screenshots(desk, TELLING, Theme.DARK, "-dark");
            }
        }
        try (var desk = new WindowDriver(post, language, Theme.LIGHT, 960, 540)) {
            show(desk, record);
            screenshots(desk, TELLING, Theme.LIGHT, "-200");
        }
    }

    private static void show(WindowDriver desk, UUID record) {
        desk.showShell();
        EditorCrawlTest.open(desk, record);
    }

    private void screenshots(WindowDriver desk, List<String> sections, Theme theme, String end) {
        WindowDriver.run(() -> desk.kit.look().theme().set(theme));
        String language = desk.kit.words().language().get().code();
        for (int i = 0; i < SECTIONS.size(); i++) {
            if (sections.contains(SECTIONS.get(i))) {
                goToSection(desk, i + 1);
                String name =
                        String.format(
                                Locale.ROOT, "%02d-%s-%s%s", i + 1, SECTIONS.get(i), language, end);
                desk.saveScreenshot(into.resolve(name + ".png"));
            }
        }
    }

    private static void goToSection(WindowDriver desk, int section) {
        press(desk, KeyCode.HOME);
        for (int i = 1; i < section; i++) {
            press(desk, KeyCode.PAGE_DOWN);
        }
    }

    private static void press(WindowDriver desk, KeyCode code) {
        WindowDriver.run(() -> {
            Node owner = desk.scene.getFocusOwner();
            Node at = owner == null ? desk.scene.getRoot() : owner;
            at.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        });
        desk.layoutAgain();
    }
}
