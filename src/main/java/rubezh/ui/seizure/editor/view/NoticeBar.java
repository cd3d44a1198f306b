package rubezh.ui.seizure.editor.view;

import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import rubezh.register.FieldChange;
import rubezh.register.SaveResult;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.editor.Autosave;
import rubezh.ui.seizure.editor.EditorNotice;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.recovery.CompareDialog;

/** Notices over the form: newer version, failed save, read-only. */
final class NoticeBar {
    private final UiContext ui;
    private final EditorViewModel model;
    private final CompareDialog compare;
    private final VBox root = styled(new VBox(), "notice-bar");

    NoticeBar(UiContext ui, LiveLabels labels, EditorViewModel model) {
        this.ui = ui;
        this.model = model;
        var values = new FieldValueFormat(model.form().shape(), labels, model.form()::record);
        this.compare = new CompareDialog(ui, values);
        model.notice().addListener((_, _, _) -> paint());
        model.autosaveState().addListener((_, _, _) -> paint());
        ui.texts().paint(root, _ -> paint());
    }

    VBox root() {
        return root;
    }

    private void paint() {
        root.getChildren().clear();
        EditorNotice notice = model.notice().get();
        if (notice instanceof EditorNotice.Overtaken(SaveResult.Overtaken by)) {
            root.getChildren().add(overtaken(by));
        } else if (notice instanceof EditorNotice.Discarded) {
            root.getChildren().add(discarded());
        } else if (notice instanceof EditorNotice.Failed(var fault)) {
            root.getChildren().add(new FaultBox(ui.texts(), fault));
        } else if (!model.editable()) {
            root.getChildren().add(InfoBox.info(ui.texts(), "editor.readonly"));
        }
        if (model.autosaveState().get() instanceof Autosave.State.Failed(var fault)) {
            root.getChildren().add(new FaultBox(ui.texts(), fault));
        }
        root.setManaged(!root.getChildren().isEmpty());
    }

    private void compare(List<FieldChange> changes) {
        compare.show(changes, model.form().unreadable());
    }

    private Node discarded() {
        InfoBox note = InfoBox.info(ui.texts(), "editor.discarded");
        note.getStyleClass().add("with-buttons");
        Button undo = Buttons.small(ui.texts(), "editor.discarded.undo", () -> model.undo(true));
        note.getChildren().addAll(new Spacer(), undo);
        return note;
    }

    private Node overtaken(SaveResult.Overtaken by) {
        String time = ui.texts().dates().dateTime(by.at().toLocalDateTime());
        String author = by.author().substring(by.author().indexOf(':') + 1);
        InfoBox note =
                InfoBox.warning(ui.texts(), "editor.newer-version", author, by.station(), time);
        note.getStyleClass().add("with-buttons");
        note.getChildren()
                .addAll(
                        new Spacer(),
                        Buttons.small(
                                ui.texts(),
                                "list.recover.compare",
                                () -> model.compare(this::compare)),
                        Buttons.small(
                                ui.texts(), "editor.newer-version.keep-mine", model::mergeChanges),
                        Buttons.small(
                                ui.texts(),
                                "editor.newer-version.take-new",
                                model::discardChanges));
        return note;
    }
}
