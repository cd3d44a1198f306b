package rubezh.ui.kit.form;

import static rubezh.ui.kit.form.LabeledField.labelText;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;

/** Header of a grid of lines; sets the widths of its columns. */
final class LineGridHeader {
    /** Columns above this width do not shrink. */
    private static final double FIXED_FROM = 200;

    private final UiContext ui;
    private final List<Label> headings = new ArrayList<>();
    private final Node node;

    LineGridHeader(UiContext ui, List<LineColumn> columns) {
        this.ui = ui;
        this.node = labels(columns);
    }

    Node node() {
        return node;
    }

    private Node labels(List<LineColumn> columns) {
        var number = styled(new Label("\u2116"), "grid-number");
        var head = styled(new HBox(number), "grid-head");
        for (LineColumn column : columns) {
            var label = new Label();
            ui.texts().paint(label, m -> label.setText(text(column, m)));
            headings.add(label);
            head.getChildren().add(cell(wrapping(label), column));
        }
        head.getChildren().add(styled(new Region(), "grid-details-column"));
        return head;
    }

    private static String text(LineColumn column, Messages messages) {
        String name = labelText(column.field(), messages);
        return column.required().getAsBoolean() ? name + " *" : name;
    }

    /** Shows or hides the asterisks. */
    void refresh() {
        headings.forEach(ui.texts()::repaint);
    }

    /** Styles a cell or heading and binds its width to its column. */
    <R extends Region> R cell(R region, LineColumn column) {
        if (column.width() == 0) {
            region.setMaxWidth(Double.MAX_VALUE);
            region.setPrefWidth(10);
            region.minWidthProperty().bind(ui.display().px(80));
            HBox.setHgrow(region, Priority.ALWAYS);
        } else {
            var width = ui.display().px(column.width());
            region.prefWidthProperty().bind(width);
            region.minWidthProperty()
                    .bind(ui.display().px(column.width() > FIXED_FROM ? column.width() : 40));
            region.maxWidthProperty().bind(width);
        }
        return styled(region, "grid-cell", column.right() ? "at-right" : "at-left");
    }
}
