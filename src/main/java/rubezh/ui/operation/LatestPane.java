package rubezh.ui.operation;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.OperationFacts;
import rubezh.register.SeizureRow;
import rubezh.text.FormattedQuantity;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.table.CutTooltip;

/** Newest seizures of an operation; the number of one opens it. */
final class LatestPane {
    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationCode operation;

    LatestPane(UiContext ui, LiveLabels labels, OperationCode operation) {
        this.ui = ui;
        this.labels = labels;
        this.operation = operation;
    }

    Node node(OperationCard card) {
        List<SeizureRow> latest = card.latest();
        var grid = styled(new GridPane(), "goal-grid");
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        var right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints()
                .setAll(new ColumnConstraints(), new ColumnConstraints(), name, right);
        latest.forEach(row -> addRow(grid, row));
        RowLines.draw(grid);
        if (latest.isEmpty()) {
            String none = ui.texts().text("operation.latest.none");
            grid.add(wrapping(styled(new Label(none), "muted")), 0, 0, 5, 1);
        }
        return styled(new VBox(heading(card), grid), "operation-part");
    }

    /** Returns the heading, with the number of the cases that count as a link to the list. */
    private Node heading(OperationCard card) {
        var title =
                styled(new Label(ui.texts().text("operation.latest.title")), "semibold", "fs-15");
        var heading = styled(new HBox(title), "latest-head");
        OperationFacts reached = card.facts();
        if (reached != null && reached.cases() > 0) {
            String text = ui.texts().text("operation.latest.all", reached.cases());
            var all = keepWidth(styled(new Button(text), "link"));
            all.setOnAction(_ -> ui.go(Destination.Cases.of(operation)));
            heading.getChildren().addAll(new Spacer(), all);
        }
        return heading;
    }

    private void addRow(GridPane grid, SeizureRow row) {
        String when =
                row.get(EVENT_START, OffsetDateTime.class)
                        .map(start -> ui.texts().dates().dateTime(start.toLocalDateTime()))
                        .orElse("–");
        String number =
                row.get(HEADER_NUMBER, String.class)
                        .orElseGet(() -> ui.texts().text("operation.message.open"));
        var open = keepWidth(styled(new Button(number), "link", "mono"));
        open.setOnAction(_ -> ui.go(new Destination.OpenCase(row.recordId())));
        HBox status =
                StatusBadge.of(
                                row.indicators().voided(),
                                row.indicators().exclusions(),
                                row.get(HEADER_STATUS, Status.class).orElse(null))
                        .cell(ui.texts());
        grid.addRow(
                grid.getRowCount(),
                keepWidth(styled(new Label(when), "fs-12")),
                open,
                goods(row),
                keepWidth(new Label(amount(row))),
                keepWidth(status));
    }

    private Node goods(SeizureRow row) {
        var box = styled(new HBox(), "substance-cell");
        box.setMinWidth(0);
        row.items().stream()
                .limit(1)
                .forEach(item -> {
                    Substance substance = item.substance();
                    String group = substance == null ? "other" : labels.group(substance);
                    String name =
                            substance == null
                                    ? ui.texts().text("list.substance.none")
                                    : labels.brief(substance);
                    Label label = new Label(name);
                    label.setMinWidth(0);
                    CutTooltip.install(label);
                    box.getChildren().addAll(LiveLabels.groupSquare(group), label);
                });
        return box;
    }

    private String amount(SeizureRow row) {
        return row.items().stream()
                .limit(1)
                .flatMap(item ->
                        Stream.ofNullable(labels.format().goods(item.amount(), item.traces())))
                .map(FormattedQuantity::toString)
                .findFirst()
                .orElse("");
    }
}
