package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import java.util.function.BiPredicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import rubezh.review.NewRemark;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.review.DecisionWorkflow.Asked;
import rubezh.ui.seizure.review.ReviewDocument.RemarkTarget;

/** Dialog that asks for a remark and the field that it is pinned to. */
record RemarkDialog(UiContext ui) {
    /**
     * Asks.
     *
     * @param pointer pointer of the field that is proposed; empty for the record as a whole
     * @param onRemark starts to write a remark; returns whether it was started
     */
    void ask(List<RemarkTarget> fields, String pointer, BiPredicate<NewRemark, Asked> onRemark) {
        var field = new ComboBox<RemarkTarget>();
        field.getItems().setAll(fields);
        field.setMaxWidth(Double.MAX_VALUE);
        field.setValue(target(fields, pointer));
        ui.texts().accessibleName(field, "review.remark.field");
        TextField text = ui.texts().prompt(new TextField(), "review.remark.text");
        ui.texts().accessibleName(text, "review.remark.text");
        new OverlayDialog(ui, "review.remark.title")
                .body(styled(ui.texts().label("review.remark.field"), "muted", "fs-12"))
                .body(field)
                .body(text)
                .primaryWork(
                        "review.remark.do",
                        (done, refused) ->
                                !BlankCharacters.isBlank(text.getText())
                                        && onRemark.test(
                                                remark(field.getValue(), text.getText()),
                                                new Asked(done, refused)))
                .cancel()
                .show();
        text.requestFocus();
    }

    private static NewRemark remark(RemarkTarget target, String text) {
        return new NewRemark(target.pointer().isEmpty() ? null : target.pointer(), text);
    }

    /** Returns the field at a pointer, else the line that it is in, else the whole record. */
    private static RemarkTarget target(List<RemarkTarget> fields, String pointer) {
        return fields.stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst()
                .or(() ->
                        fields.stream()
                                .filter(f -> !f.pointer().isEmpty())
                                .filter(f -> pointer.startsWith(f.pointer() + "/"))
                                .findFirst())
                .orElse(fields.getFirst());
    }
}
