package rubezh.ui.seizure;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.register.Outcome;
import rubezh.text.Dates;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Note;
import rubezh.ui.kit.command.Buttons;

/** What must be told over the form: a newer version arrived, the disk refused, read-only. */
final class NoticeBar {
    private final Kit kit;
    private final EditorViewModel model;
    private final VBox root = new VBox();

    NoticeBar(Kit kit, EditorViewModel model) {
        this.kit = kit;
        this.model = model;
        root.getStyleClass().add("notice-bar");
        model.notice().addListener((_, _, _) -> paint());
        model.saving().addListener((_, _, _) -> paint());
        kit.words().paint(root, _ -> paint());
    }

    VBox root() {
        return root;
    }

    private void paint() {
        root.getChildren().clear();
        EditorViewModel.Notice notice = model.notice().get();
        if (notice instanceof EditorViewModel.Notice.Overtaken(Outcome.Overtaken by)) {
            root.getChildren().add(overtaken(by));
        } else if (notice instanceof EditorViewModel.Notice.Failed(var fault)) {
            root.getChildren().add(new FaultBox(kit.words(), fault));
        } else if (!model.editable()) {
            root.getChildren().add(Note.info(kit.words(), "editor.readonly"));
        }
        if (model.saving().get() instanceof Autosave.State.Failed(var fault)) {
            root.getChildren().add(new FaultBox(kit.words(), fault));
        }
        root.setManaged(!root.getChildren().isEmpty());
    }

    private Node overtaken(Outcome.Overtaken by) {
        String when = Dates.in(kit.words().language().get()).dateTime(by.at().toLocalDateTime());
        String who = by.author().substring(by.author().indexOf(':') + 1);
        Note note = Note.warning(kit.words(), "editor.overtaken", who, by.station(), when);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        note.getChildren()
                .addAll(
                        space,
                        Buttons.styled(
                                Buttons.verb(kit.words(), "editor.overtaken.mine", model::keepMine),
                                "small"),
                        Buttons.styled(
                                Buttons.verb(
                                        kit.words(), "editor.overtaken.theirs", model::takeTheirs),
                                "small"));
        return note;
    }
}
