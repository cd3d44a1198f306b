package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Horizontal bars with their names at the left and their figures behind them. */
final class BarChart extends VBox {
    private static final double ROOM_FOR_VALUE = 0.62;

    /**
     * One bar.
     *
     * @param name name at the left
     * @param value figure behind it
     * @param share length, from 0 to 1
     * @param style style class of its colour
     * @param heading heading above it; empty for none
     */
    record Bar(String name, String value, double share, String style, String heading) {}

    /**
     * @param nameWidth width of the names in pixels
     * @param selected index of the selected bar, -1 for none
     * @param onChosen takes the index of a bar that is clicked
     */
    BarChart(List<Bar> bars, ObservableDoubleValue nameWidth, int selected, IntConsumer onChosen) {
        styled(this, "bar-chart");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (!bar.heading().isEmpty()) {
                getChildren().add(styled(new Label(bar.heading()), "muted", "fs-11"));
            }
            HBox row = row(bar, nameWidth);
            toggleStyle(row, "current", i == selected);
            int index = i;
            row.setOnMouseClicked(_ -> onChosen.accept(index));
            VBox.setVgrow(row, Priority.ALWAYS);
            getChildren().add(row);
        }
    }

    private static HBox row(Bar bar, ObservableDoubleValue nameWidth) {
        var name = styled(new Label(bar.name()), "fs-11", "bar-name");
        name.minWidthProperty().bind(nameWidth);
        name.prefWidthProperty().bind(nameWidth);
        name.maxWidthProperty().bind(nameWidth);
        var line = styled(new Region(), "bar", bar.style());
        var value = keepWidth(styled(new Label(bar.value()), "fs-11", "semibold"));
        var field = styled(new HBox(line, value), "bar-field");
        field.setMinWidth(0);
        line.prefWidthProperty()
                .bind(field.widthProperty().multiply(ROOM_FOR_VALUE * bar.share()).add(2));
        line.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        return styled(new HBox(name, field), "bar-row");
    }
}
