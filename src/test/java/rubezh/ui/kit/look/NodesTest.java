package rubezh.ui.kit.look;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;

/** Content of a scroll pane fills it, and has a bar as soon as it is higher. */
@WindowTest
class NodesTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;

    private static VBox content(int words) {
        Label label = wrapping(new Label("проверка ".repeat(words)));
        label.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(label);
    }

    private static ScrollPane shown(Region content) {
        ScrollPane pane = Nodes.scrollingFull(content);
        var stage = new Stage();
        stage.setScene(new Scene(pane, WIDTH, HEIGHT));
        stage.show();
        pane.layout();
        stage.hide();
        return pane;
    }

    private static boolean hasBar(ScrollPane pane) {
        return pane.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
    }

    @Test
    void textThatWrapsBelowTheEdgeHasABar() {
        assertThat(FxThread.call(() -> hasBar(shown(content(60))))).isTrue();
    }

    @Test
    void lowContentFillsTheHeightWithoutABar() {
        double height =
                FxThread.call(() -> {
                    VBox content = content(1);
                    ScrollPane pane = shown(content);
                    assertThat(hasBar(pane)).isFalse();
                    return pane.getViewportBounds().getHeight() - content.getHeight();
                });
        assertThat(height).isZero();
    }
}
