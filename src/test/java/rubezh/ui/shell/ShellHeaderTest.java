package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Theme;

/** What stays in its place in the header, whoever signs in. */
@WindowTest
class ShellHeaderTest {
    private static final Predicate<Node> OFFICER = node -> node.getStyleClass().contains("officer");

    /** Returns the places of the switches from the left edge, in px. */
    private static List<Double> switches(String officer) {
        return FxThread.call(() -> {
            var gallery = new Gallery(Language.RU, Theme.LIGHT, 1, 1366, 768);
            var info = Gallery.sessionInfo(officer, Role.SUPERVISOR);
            var header =
                    new ShellHeader(
                            gallery.ui,
                            info,
                            Command.of("palette", () -> {}),
                            Command.of("lock", () -> {}),
                            List::of);
            var root = new StackPane(header.node());
            gallery.ui.display().applyTo(new Scene(root, 1366, 60));
            root.applyCss();
            root.layout();
            HBox right = (HBox) root.lookup(".header-right");
            return right.getChildren().stream()
                    .filter(OFFICER.negate())
                    .map(node -> node.localToScene(0, 0).getX())
                    .toList();
        });
    }

    @Test
    void theSwitchesDoNotMoveWithTheLengthOfTheName() {
        List<Double> places = switches("Ким А.");
        assertThat(places).hasSize(3).allMatch(x -> x > 1100);
        assertThat(switches("Абдыкадырова-Токтогулова Н. Б.")).isEqualTo(places);
    }
}
