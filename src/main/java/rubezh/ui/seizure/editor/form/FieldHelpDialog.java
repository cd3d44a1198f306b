package rubezh.ui.seizure.editor.form;

import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_EXTRAS;
import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.GoodsCode.ExtraName;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.problems.Problem;

/**
 * Help on a field: example, who may receive it, length limit and current problems.
 *
 * @see rubezh.domain.seizure.FieldDeclaration
 */
public final class FieldHelpDialog {
    private static final String EXTRAS = ITEMS_APPEARANCE_EXTRAS.path();

    private final UiContext ui;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private final Runnable manual;

    /**
     * @param manual opens the manual
     */
    public FieldHelpDialog(
            UiContext ui, LiveLabels labels, EditorViewModel model, Runnable manual) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.manual = manual;
    }

    public void show(String pointer) {
        String path = Pointer.of(pointer).fieldPath();
        RecordShape<?> shape = model.form().shape();
        if (path.startsWith(EXTRAS + ".")) {
            ExtraName name = ExtraFieldCatalog.nameAt(pointer);
            labels.reference().find(name).ifPresent(entry -> show(name, entry, pointer));
        } else {
            shape.field(path).ifPresent(field -> show(field, pointer));
        }
    }

    private void show(Field field, String pointer) {
        var facts = facts(m -> m.text("example." + field.path()));
        FieldDeclaration declaration = FieldDeclaration.of(field.path());
        fact(facts, "fieldhelp.sharing", "fieldhelp.sharing." + declaration.sharing());
        if (field.type() == String.class) {
            fact(facts, "fieldhelp.length", "fieldhelp.characters", declaration.limit());
        } else if (Code.class.isAssignableFrom(field.type())) {
            fact(facts, "fieldhelp.choose", "fieldhelp.list");
        }
        fact(facts, "fieldhelp.empty", "fieldhelp.absent");
        show(new OverlayDialog(ui, "field." + field.path()).body(facts), pointer, _ -> true);
    }

    private void show(ExtraName name, CodeEntry entry, String pointer) {
        var facts = facts(m -> ExtraFieldCatalog.example(entry, m.language()));
        FieldDeclaration declaration = FieldDeclaration.of(EXTRAS);
        fact(facts, "fieldhelp.sharing", "fieldhelp.sharing." + declaration.sharing());
        if (ExtraFieldCatalog.isCodeField(entry)) {
            fact(facts, "fieldhelp.choose", "fieldhelp.list");
        } else {
            fact(facts, "fieldhelp.length", "fieldhelp.characters", ExtraFieldCatalog.MAX_LENGTH);
        }
        fact(facts, "fieldhelp.empty", "fieldhelp.absent");
        String label = ExtraFieldCatalog.label(entry, ui.texts().messages());
        show(
                new OverlayDialog(ui, "fieldhelp.extra", label).body(facts),
                pointer.substring(0, pointer.lastIndexOf('/')),
                problem -> problem.violation().arguments().contains(name));
    }

    private GridPane facts(Function<Messages, String> example) {
        var facts = styled(new GridPane(), "facts");
        value(
                facts,
                "fieldhelp.example",
                _ ->
                        ui.texts().allMessages().stream()
                                .map(example)
                                .flatMap(String::lines)
                                .distinct()
                                .collect(Collectors.joining("\n")));
        return facts;
    }

    private void show(OverlayDialog dialog, String pointer, Predicate<Problem> filter) {
        problems(pointer, filter).forEach(dialog::body);
        dialog.secondary("fieldhelp.manual", manual).cancel("fieldhelp.close", () -> {}).show();
    }

    private void fact(GridPane facts, String nameKey, String key, Object... arguments) {
        value(facts, nameKey, m -> m.text(key, arguments));
    }

    private void value(GridPane facts, String nameKey, Function<Messages, String> text) {
        Label name = keepWidth(styled(ui.texts().label(nameKey), "muted"));
        GridPane.setValignment(name, VPos.TOP);
        facts.addRow(facts.getRowCount(), name, wrapping(ui.texts().label(text)));
    }

    /** Returns the current problems of the field, each with its rule code. */
    private List<Label> problems(String pointer, Predicate<Problem> filter) {
        return model.validation().problems().stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .filter(problem -> !problem.code().equals(Problem.UNREADABLE))
                .filter(filter)
                .map(problem -> new Label(problem.code() + "  " + sentence(problem)))
                .peek(label -> label.setWrapText(true))
                .toList();
    }

    private String sentence(Problem problem) {
        return labels.sentence(problem.violation());
    }
}
