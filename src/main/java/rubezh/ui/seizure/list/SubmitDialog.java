package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.SeizureRow;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** Dialogs around the submission of several records: the question before, the result after. */
record SubmitDialog(UiContext ui, LiveLabels labels) {
    void confirm(List<SeizureRow> rows, Runnable onConfirmed) {
        new OverlayDialog(ui, "list.submit.title", rows.size())
                .message("list.submit.text")
                .primary("command.submit", onConfirmed)
                .cancel()
                .show();
    }

    /** Shows how many records were submitted, and why others were not. */
    void show(SubmitReport report) {
        var dialog = new OverlayDialog(ui, "list.submit.done", report.submitted());
        if (!report.refusals().isEmpty()) {
            dialog.message("list.submit.refused", report.refusals().size()).body(lines(report));
        }
        dialog.primary("list.submit.close", () -> {}).show();
    }

    private ScrollPane lines(SubmitReport report) {
        var lines = styled(new VBox(), "gap-4", "submit-refusals");
        report.refusals().forEach(refusal -> lines.getChildren().add(line(refusal)));
        ScrollPane pane = scrolling(lines);
        pane.maxHeightProperty().bind(ui.display().px(240));
        pane.setMinHeight(0);
        return pane;
    }

    private Label line(SubmitReport.Refusal refusal) {
        UiText texts = ui.texts();
        String number =
                refusal.row()
                        .get(HEADER_NUMBER, String.class)
                        .orElse(texts.text("list.number.none"));
        Violation violation = refusal.violation();
        String reason =
                violation == null
                        ? texts.text(refusal.obstacle().key())
                        : violation.code() + " " + labels.sentence(violation);
        return wrapping(new Label(number + " — " + reason));
    }
}
