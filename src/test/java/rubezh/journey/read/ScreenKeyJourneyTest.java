package rubezh.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.text.Language;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;

/** The key of a new record works on every screen but those that have the key themselves. */
class ScreenKeyJourneyTest extends EditorJourney {
    @Test
    void aScreenKeepsItsOwnMeaningOfIns() {
        openWindow(Language.EN);
        var added = new AtomicInteger();
        WindowDriver.run(() -> {
            var button = new Button();
            var own = Commands.of(Command.of("watch-add", added::incrementAndGet));
            var view = new ScreenView(new BorderPane(button), own, button::requestFocus);
            var title = window.ui.texts().observe("admin.watch.title");
            var screen = ScreenDescriptor.of("own", title, Feather.EYE, view, () -> {});
            window.tabs().replace(screen);
        });
        window.waitUntilIdle();
        keyboard.press(KeyCode.INSERT);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> window.shell.current().get().id())).isEqualTo("own");
        assertThat(added).hasValue(1);
    }
}
