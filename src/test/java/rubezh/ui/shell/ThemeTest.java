package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Theme;

/** Selection of a theme in an open window, by command and by the button in the header. */
@WindowTest
class ThemeTest {
    @Test
    void eachThemeIsACommandThatRepaintsTheWindow() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.RU)) {
            for (Theme theme : Theme.values()) {
                choose(galleryWindow, "theme-" + theme.id());
                assertThat(galleryWindow.gallery.ui.display().theme().get()).isEqualTo(theme);
                assertThat(galleryWindow.gallery.scene.getStylesheets().getFirst())
                        .contains("tokens-" + theme.id());
            }
        }
    }

    @Test
    void theButtonShowsTheCurrentThemeAndSelectsAnother() throws Exception {
        try (var galleryWindow = new GalleryWindow(Language.EN)) {
            choose(galleryWindow, "theme-dark");
            List<MenuItem> items = open(galleryWindow);
            assertThat(items)
                    .extracting(MenuItem::getText)
                    .containsExactly("Light theme", "Dark theme", "High contrast theme");
            assertThat(items)
                    .extracting(item -> ((RadioMenuItem) item).isSelected())
                    .containsExactly(false, true, false);
            GalleryWindow.call(() -> {
                items.getLast().fire();
                return true;
            });
            assertThat(galleryWindow.gallery.ui.display().theme().get())
                    .as("colours of an open menu are not taken away")
                    .isEqualTo(Theme.DARK);
            GalleryWindow.call(() -> {
                items.getLast().getParentPopup().hide();
                return true;
            });
            assertThat(galleryWindow.gallery.ui.display().theme().get()).isEqualTo(Theme.CONTRAST);
        }
    }

    private static void choose(GalleryWindow galleryWindow, String id) throws Exception {
        GalleryWindow.call(() -> {
            Command command = galleryWindow.gallery.shell.commands().find(id).orElseThrow();
            command.run();
            return true;
        });
        GalleryWindow.waitTwoPulses(); // a menu opened before the new style is there has no colours
    }

    private static List<MenuItem> open(GalleryWindow galleryWindow) throws Exception {
        return GalleryWindow.call(() -> {
            var button =
                    galleryWindow.gallery.scene.getRoot().lookupAll(".icon-only").stream()
                            .filter(node -> node instanceof ThemeButton)
                            .findFirst()
                            .orElseThrow();
            ((Button) button).fire();
            ContextMenu menu =
                    javafx.stage.Window.getWindows().stream()
                            .filter(ContextMenu.class::isInstance)
                            .map(ContextMenu.class::cast)
                            .findFirst()
                            .orElseThrow();
            return List.copyOf(menu.getItems());
        });
    }
}
