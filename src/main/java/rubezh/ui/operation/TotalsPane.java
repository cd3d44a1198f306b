package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.Predicate;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.table.CutTooltip;

/** Totals of an operation by substance; mass, volume and count in tables of their own. */
final class TotalsPane {
    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationFacts reached;

    TotalsPane(UiContext ui, LiveLabels labels, OperationFacts reached) {
        this.ui = ui;
        this.labels = labels;
        this.reached = reached;
    }

    Node node() {
        var title =
                styled(new Label(ui.texts().text("operation.totals.title")), "semibold", "fs-15");
        var cases =
                styled(
                        new Label(
                                ui.texts()
                                        .text(
                                                "operation.totals.cases",
                                                reached.cases(),
                                                labels.format()
                                                        .inRecords(
                                                                reached.cases(),
                                                                reached.records()))),
                        "muted");
        var others =
                styled(
                        new VBox(
                                table("volume", d -> d == Dimension.VOLUME),
                                table("count", d -> d != Dimension.MASS && d != Dimension.VOLUME)),
                        "operation-part");
        others.getChildren().removeIf(TotalsPane::isEmpty);
        var tables =
                styled(
                        new FlowPane(table("mass", d -> d == Dimension.MASS), others),
                        "operation-facts");
        tables.getChildren().removeIf(TotalsPane::isEmpty);
        return styled(
                new VBox(styled(new FlowPane(title, cases), "operation-title"), tables),
                "operation-part");
    }

    private static boolean isEmpty(Node table) {
        return ((Pane) table).getChildren().isEmpty();
    }

    private GridPane table(String name, Predicate<Dimension> wanted) {
        var grid = styled(new GridPane(), "goal-grid");
        var label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        var right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), label, right, right);
        grid.prefWidthProperty().bind(ui.display().px(316));
        for (Tally<SubstanceByDimension> tally : reached.substances()) {
            SubstanceByDimension key = tally.key();
            Dimension dimension = key == null ? null : key.dimension();
            if (key != null && dimension != null && wanted.test(dimension)) {
                if (grid.getChildren().isEmpty()) {
                    addHead(grid, name);
                }
                addLine(grid, key.substance(), dimension, tally);
            }
        }
        RowLines.draw(grid);
        return grid;
    }

    private void addHead(GridPane grid, String name) {
        var head = new Label(ui.texts().text("operation.totals." + name));
        var count = styled(new Label(ui.texts().text("operation.totals.column")), "muted", "fs-11");
        grid.add(styled(head, "semibold", "fs-11"), 0, 0, 2, 1);
        grid.add(count, 3, 0);
    }

    private void addLine(
            GridPane grid, @Nullable Substance substance, Dimension dimension, Tally<?> tally) {
        String name =
                substance == null
                        ? ui.texts().text("list.substance.none")
                        : labels.brief(substance);
        var quantity = new Quantity(dimension, tally.totals().base(dimension));
        var figure = styled(new Label(labels.format().figure(quantity).toString()), "semibold");
        String group = substance == null ? "other" : labels.group(substance);
        var cases = styled(new Label(String.valueOf(tally.cases())), "muted");
        Label label = CutTooltip.install(new Label(name));
        int row = grid.getRowCount();
        grid.addRow(row, LiveLabels.groupSquare(group), label, figure, cases);
    }
}
