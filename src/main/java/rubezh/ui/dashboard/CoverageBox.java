package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.summary.Coverage;
import rubezh.format.CoverageFormat;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;

/** Line on what figures may lack, with a button that lists it; hidden where nothing may. */
final class CoverageBox extends VBox {
    private final LiveLabels labels;
    private final Label title = styled(wrapping(new Label()), "warn-text");
    private final VBox list = new VBox();

    CoverageBox(UiContext ui, LiveLabels labels) {
        this.labels = labels;
        Button toggle = Buttons.link(ui.texts(), "dashboard.gaps", this::toggle);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setId("dashboard-gaps");
        var line = new HBox(Icons.of(Feather.ALERT_TRIANGLE, 14, "warn-text"), title, toggle);
        styled(line, "gap-8").setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, list);
        setShown(list, false);
        setShown(this, false);
    }

    private void toggle() {
        setShown(list, !list.isVisible());
    }

    /** Shows what figures may lack; what was listed stays listed. */
    void show(Coverage coverage) {
        var format = new CoverageFormat(labels.format());
        title.setText(format.title(coverage).orElse(""));
        setShown(this, !coverage.isComplete());
        List<Node> lines =
                format.gaps(coverage).stream()
                        .map(line -> (Node) styled(wrapping(new Label(line)), "fs-11"))
                        .toList();
        list.getChildren().setAll(lines);
    }
}
