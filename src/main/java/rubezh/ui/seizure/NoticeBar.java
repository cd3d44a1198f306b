package rubezh.ui.seizure;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rubezh.register.Outcome;
import rubezh.text.Dates;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Labels;
import rubezh.ui.kit.Note;
import rubezh.ui.kit.command.Buttons;

/** What must be told over the form: a newer version arrived, the disk refused, read-only. */
final class NoticeBar {
    private final Kit kit;
    private final EditorViewModel model;
    private final CompareDialog compare;
    private final VBox root = new VBox();

    NoticeBar(Kit kit, Labels labels, EditorViewModel model) {
        this.kit = kit;
        this.model = model;
        var values = new ValueWords(model.form().shape(), labels);
        this.compare = new CompareDialog(kit, values);
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
        Notice notice = model.notice().get();
        if (notice instanceof Notice.Overtaken(Outcome.Overtaken by)) {
            root.getChildren().add(overtaken(by));
        } else if (notice instanceof Notice.Failed(var fault)) {
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
        note.getStyleClass().add("with-verbs");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        note.getChildren()
                .addAll(
                        space,
                        verb("list.recover.compare", () -> model.compare(compare::show)),
                        verb("editor.overtaken.mine", model::keepMine),
                        verb("editor.overtaken.theirs", model::takeTheirs));
        return note;
    }

    private Button verb(String key, Runnable action) {
        return Buttons.styled(Buttons.verb(kit.words(), key, action), "small");
    }
}
