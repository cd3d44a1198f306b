package rubezh.ui.seizure.editor.view;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SubmissionQuestion;

/**
 * Dialog of the question that a submission waits for: the empty fields, ticked, and one key for
 * each reason why there is no value. The reason goes to the ticked fields; the others stay open.
 */
final class SubmissionDialog {
    private final UiContext ui;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private @Nullable OverlayDialog shown;

    private SubmissionDialog(UiContext ui, LiveLabels labels, EditorViewModel model) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
    }

    /** Shows the dialog whenever a submission of the model waits for it. */
    static void install(UiContext ui, LiveLabels labels, EditorViewModel model) {
        var dialog = new SubmissionDialog(ui, labels, model);
        model.question().subscribe(dialog::show);
    }

    private void show(@Nullable SubmissionQuestion question) {
        if (shown != null) {
            shown.close();
            shown = null;
        }
        if (question != null) {
            shown = dialog(question).show();
        }
    }

    private OverlayDialog dialog(SubmissionQuestion question) {
        var boxes = new LinkedHashMap<String, CheckBox>();
        question.pointers().forEach(pointer -> boxes.put(pointer, box(pointer)));
        List<String> reasons =
                labels.reference().list(CodeListId.ABSENCES).entries().stream()
                        .map(CodeEntry::code)
                        .toList();
        Runnable fill = () -> fill(question);
        return new OverlayDialog(ui, "editor.submission.title", question.pointers().size())
                .message("editor.submission.text")
                .body(list(boxes))
                .message("editor.submission.reason")
                .body(reasons(reasons, boxes))
                .keys(key -> handle(key, reasons, boxes, fill))
                .primary("editor.submission.fill", fill)
                .cancel("kit.dialog.cancel", model::withdrawQuestion);
    }

    private void fill(SubmissionQuestion question) {
        model.withdrawQuestion();
        model.goTo(question.pointers().getFirst());
    }

    /** Digits give their reason; F8 fills the fields one after another. */
    private boolean handle(
            KeyCode key, List<String> reasons, Map<String, CheckBox> boxes, Runnable fill) {
        if (key == KeyCode.F8) {
            fill.run();
            return true;
        }
        int digit = key.isDigitKey() ? key.getCode() - KeyCode.DIGIT0.getCode() : 0;
        if (digit < 1 || digit > reasons.size()) {
            return false;
        }
        answer(reasons.get(digit - 1), boxes);
        return true;
    }

    private void answer(String reason, Map<String, CheckBox> boxes) {
        var ticked = new ArrayList<String>();
        boxes.forEach((pointer, box) -> {
            if (box.isSelected()) {
                ticked.add(pointer);
            }
        });
        model.answer(ticked, reason);
    }

    private CheckBox box(String pointer) {
        var box = new CheckBox(name(pointer));
        box.setSelected(true);
        return wrapping(box);
    }

    /** Returns the label of a field after its section, in a line also the number of the line. */
    private String name(String pointer) {
        String field = labels.format().fieldAt(pointer);
        Record line = model.form().line(pointer);
        if (line == null) {
            return inSection(Pointer.of(pointer).fieldPath(), field);
        }
        String list = listOf(pointer);
        int number = model.form().lines(list).indexOf(line) + 1;
        String section = labels.format().section(list);
        return ui.texts().text("editor.submission.line", section, number, field);
    }

    private String inSection(String path, String name) {
        boolean list =
                model.validation().sections().stream().anyMatch(s -> s.lists().contains(path));
        return model.validation().sections().stream()
                .filter(section -> !list && section.contains(path))
                .map(section -> ui.texts().text(section.titleKey()))
                .findFirst()
                .map(section -> ui.texts().text("editor.submission.section", section, name))
                .orElse(name);
    }

    private static String listOf(String pointer) {
        String id = Pointer.lineId(pointer).orElseThrow().toString();
        return pointer.substring(1, pointer.indexOf(id) - 1).replace('/', '.');
    }

    private Node list(Map<String, CheckBox> boxes) {
        ScrollPane pane = scrolling(styled(new VBox(), "gap-4"));
        ((VBox) pane.getContent()).getChildren().addAll(boxes.values());
        pane.maxHeightProperty().bind(ui.display().px(220));
        pane.setMinHeight(0);
        return pane;
    }

    private Node reasons(List<String> reasons, Map<String, CheckBox> boxes) {
        var row = styled(new FlowPane(), "flow-8");
        for (int i = 0; i < reasons.size(); i++) {
            String code = reasons.get(i);
            String label = labels.full(new CaseCode.AbsenceReason(code));
            var button = new Button((i + 1) + "  " + label);
            button.setOnAction(_ -> answer(code, boxes));
            row.getChildren().add(button);
        }
        return row;
    }
}
