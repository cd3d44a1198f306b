package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.FullSeizure;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/**
 * The editor with every field filled and every further field open: in both languages, at the sizes
 * of station laptops, and with longer words, nothing is cut and no button is off the window. With
 * {@code -Drubezh.pictures=FOLDER} each section is also saved as a picture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // made by prepare()
class EditorCrawlTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));
    private static final int SECTIONS = 10;

    @TempDir static Path folder;
    private final @Nullable String pictures = System.getProperty("rubezh.pictures");
    private Post post;
    private UUID record;

    @BeforeAll
    void prepare() {
        post = new Post(folder, "KG-DOS", CLOCK);
        record = post.register.newRecordId();
        var full = FullSeizure.in(Language.RU, post.reference);
        post.register.record(Entering.fresh(record, full, Intent.SAVE));
    }

    @AfterAll
    void close() {
        post.close();
    }

    /**
     * How the editor is looked at.
     *
     * @param longer whether every label is made longer
     */
    private record Sight(Language language, Theme theme, int width, int height, boolean longer) {
        String picture(int section) {
            return String.format(
                    Locale.ROOT,
                    "section-%02d-%s-%s-%d.png",
                    section,
                    language.code(),
                    theme.name().toLowerCase(Locale.ROOT),
                    width);
        }
    }

    @Test
    void nothingIsCutOnAStationLaptop() {
        for (Language language : Language.values()) {
            assertThat(crawl(new Sight(language, Theme.LIGHT, 1366, 768, false)))
                    .as(language.code())
                    .isEmpty();
        }
    }

    @Test
    void nothingIsCutAtTwiceTheSize() {
        for (Language language : Language.values()) {
            assertThat(crawl(new Sight(language, Theme.DARK, 960, 540, false)))
                    .as(language.code())
                    .isEmpty();
        }
    }

    @Test
    void longerWordsStillFit() {
        assertThat(crawl(new Sight(Language.RU, Theme.LIGHT, 1366, 768, true))).isEmpty();
    }

    private List<String> crawl(Sight sight) {
        try (var desk =
                new Desk(post, sight.language(), sight.theme(), sight.width(), sight.height())) {
            open(desk);
            Crawler crawler = Desk.ui(() -> new Crawler(desk.scene.getRoot()));
            if (sight.longer()) {
                Desk.run(crawler::lengthen);
            }
            return sections(desk, sight, crawler);
        }
    }

    private List<String> sections(Desk desk, Sight sight, Crawler crawler) {
        var found = new ArrayList<String>();
        for (int section = 1; section <= SECTIONS; section++) {
            go(desk, section);
            found.addAll(Desk.ui(crawler::findings));
            found.addAll(Desk.ui(crawler::nameless));
            if (pictures != null && !sight.longer()) {
                desk.picture(Path.of(pictures).resolve(sight.picture(section)));
            }
        }
        return found.stream().distinct().toList();
    }

    /** Opens the record with the long form and the further fields of every line. */
    private void open(Desk desk) {
        desk.enter();
        Desk.run(() -> desk.seizures.open(record));
        Desk.until(() -> desk.shell.screens().size() == 2);
        desk.settle();
        Desk.run(() -> desk.shell.current().get().commands().find("long-form").orElseThrow().run());
        desk.settle();
        Desk.run(() -> {
            List<Node> openers = List.copyOf(desk.scene.getRoot().lookupAll(".grid-opener"));
            openers.stream().filter(Node::isVisible).forEach(node -> ((Button) node).fire());
        });
        desk.settle();
    }

    private static void go(Desk desk, int section) {
        Desk.run(() -> {
            KeyCode code = section == 1 ? KeyCode.HOME : KeyCode.PAGE_DOWN;
            Node owner = desk.scene.getFocusOwner();
            Node at = owner == null ? desk.scene.getRoot() : owner;
            at.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        });
        desk.settle();
    }
}
