package rubezh.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Entering;
import rubezh.register.Intent;
import rubezh.register.Opened;
import rubezh.store.Stations;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/**
 * Takes pictures of what goes wrong while somebody types: another was quicker, the disk is full.
 */
final class NoticePictures {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    private final Path into;

    NoticePictures(Path into) {
        this.into = into;
    }

    void take() throws Exception {
        Path folder = Files.createTempDirectory("notices");
        take(folder.resolve("1"), Language.RU, Theme.LIGHT, true);
        take(folder.resolve("2"), Language.EN, Theme.DARK, true);
        take(folder.resolve("3"), Language.RU, Theme.LIGHT, false);
        take(folder.resolve("4"), Language.EN, Theme.LIGHT, false);
    }

    private void take(Path folder, Language language, Theme theme, boolean large) {
        String look = large ? theme.name().toLowerCase(Locale.ROOT) : "200";
        String end = "-" + language.code() + "-" + look + ".png";
        try (var post = new Post(folder, "KG-DOS", CLOCK);
                var desk = new Desk(post, language, theme, large ? 1366 : 960, large ? 768 : 540)) {
            desk.enter();
            overtaken(post, desk);
            desk.picture(into.resolve("overtaken" + end));
            Stations.endRoom(post.open);
            Desk.run(() -> field(desk).replaceSelection("1".repeat(40_000)));
            Desk.until(() -> desk.scene.getRoot().lookup(".notice-bar .note.stop") != null);
            Desk.run(() -> desk.shell.close(desk.shell.current().get().id()));
            desk.picture(into.resolve("disk-full" + end));
        }
    }

    /** Another station's version is there while a record is typed into. */
    private static void overtaken(Post post, Desk desk) {
        UUID record = post.id();
        post.register.record(Entering.fresh(record, Seizures.complete(), Intent.SAVE));
        Desk.run(() -> desk.seizures.open(record));
        Desk.until(() -> desk.shell.screens().size() == 2);
        desk.settle();
        Opened now = post.register.open(record).orElseThrow();
        var theirs = SeizureShape.SHAPE.with(now.seizure(), "/place/lane", "полоса 3");
        post.register.record(new Entering(record, now, theirs, Intent.SAVE, null, Set.of()));
        var hand = new Hand(desk);
        hand.ctrl(KeyCode.DIGIT8);
        desk.settle();
        Desk.run(() -> field(desk).appendText(" 1"));
        hand.ctrl(KeyCode.S);
        desk.settle();
        Desk.until(() -> desk.scene.getRoot().lookup(".notice-bar .note") != null);
    }

    private static TextInputControl field(Desk desk) {
        return (TextInputControl) desk.scene.getFocusOwner();
    }
}
