package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Names of a goal and the route of the cases that count towards it. Few goals have either, so they
 * are folded away behind a button until one has.
 */
final class GoalDetails {
    private static final List<String> ROUTE = List.of("direction", "departure", "destination");

    private final UiContext ui;
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final GridPane grid = styled(new GridPane(), "operation-goal-details");
    private final VBox root;

    GoalDetails(UiContext ui, FieldEditorFactory factory, OperationGoal goal) {
        this.ui = ui;
        var growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), growing);
        add(factory, "direction", goal.direction());
        add(factory, "departure", goal.departure());
        add(factory, "destination", goal.destination());
        add(factory, "nameRu", goal.nameRu());
        add(factory, "nameEn", goal.nameEn());
        Button more = Buttons.link(ui.texts(), "operation.goal.more", () -> {});
        more.setOnAction(_ -> {
            open(more);
            editors.values().stream()
                    .filter(editor -> editor.node().isVisible())
                    .findFirst()
                    .ifPresent(FieldEditor::focus);
        });
        this.root = new VBox(more, grid);
        setShown(grid, false);
        if (isStated(goal)) {
            open(more);
        }
    }

    private static boolean isStated(OperationGoal goal) {
        return Stream.of(
                        goal.direction(),
                        goal.departure(),
                        goal.destination(),
                        goal.nameRu(),
                        goal.nameEn())
                .anyMatch(Objects::nonNull);
    }

    private void open(Button more) {
        setShown(more, false);
        setShown(grid, true);
    }

    private void add(FieldEditorFactory factory, String name, @Nullable Object value) {
        FieldEditor editor = GoalRow.editor(ui, factory, "goals." + name, value);
        Label label = styled(ui.texts().label("operation.field.goals." + name), "muted");
        label.setLabelFor(editor.node());
        editors.put(name, editor);
        labels.put(name, label);
        grid.addRow(grid.getRowCount(), label, editor.node());
    }

    Node node() {
        return root;
    }

    /** Shows the route, or hides it for a goal that no cases count towards. */
    void showRoute(boolean shown) {
        for (String name : ROUTE) {
            setShown(Objects.requireNonNull(editors.get(name)).node(), shown);
            setShown(Objects.requireNonNull(labels.get(name)), shown);
        }
    }

    /** Returns whether all can be read; marks what cannot. */
    boolean isReadable() {
        boolean all = true;
        for (FieldEditor editor : editors.values()) {
            boolean read = editor.entry() instanceof FieldEntry.Valid;
            editor.mark(read ? null : Severity.STOP);
            all &= read;
        }
        return all;
    }

    /** Returns what was chosen in a field of the route; null for nothing. */
    <T> @Nullable T value(String name, Class<T> type) {
        return Objects.requireNonNull(editors.get(name)).entry() instanceof FieldEntry.Valid valid
                ? Optional.ofNullable(valid.value()).map(type::cast).orElse(null)
                : null;
    }

    /** Returns a name of the goal; null where none was typed. */
    @Nullable String name(String name) {
        return value(name, String.class);
    }
}
