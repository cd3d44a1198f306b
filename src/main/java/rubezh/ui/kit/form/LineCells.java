package rubezh.ui.kit.form;

import static rubezh.ui.kit.form.LabeledField.labelText;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.FieldEntry;

/** Cells of one line: an editor for each column, with its value, problem and focus. */
final class LineCells {
    private final LineGrid grid;
    private final UUID id;
    private final List<FieldEditor> editors = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    LineCells(LineGrid grid, UUID id, FieldEditor.Host host) {
        this.grid = grid;
        this.id = id;
        for (LineColumn column : grid.columns()) {
            FieldEditor editor = column.editor().get();
            editor.setHost(host);
            editors.add(editor);
            nodes.add(cell(editor, column));
        }
    }

    private Node cell(FieldEditor editor, LineColumn column) {
        var cell = grid.head().cell(new StackPane(editor.node()), column);
        UiText texts = grid.ui().texts();
        texts.paint(cell, m -> editor.setAccessibleName(labelText(column.field(), m)));
        return cell;
    }

    List<Node> nodes() {
        return nodes;
    }

    int count() {
        return editors.size();
    }

    int indexOf(FieldEditor editor) {
        return editors.indexOf(editor);
    }

    String pointer(FieldEditor editor) {
        return pointer(indexOf(editor));
    }

    private String pointer(int column) {
        return grid.pointer(id, grid.columns().get(column));
    }

    /** Returns the column of a pointer, or -1 if it has none. */
    int columnOf(String pointer) {
        return IntStream.range(0, count())
                .filter(i -> pointer(i).equals(pointer))
                .findFirst()
                .orElse(-1);
    }

    /** Shows the values of the model. */
    void refresh() {
        for (int i = 0; i < count(); i++) {
            FieldEditor editor = editors.get(i);
            String unreadable = grid.model().unreadableText(pointer(i));
            if (unreadable != null) {
                editor.showUnreadable(unreadable);
            } else {
                editor.show(grid.model().value(pointer(i)));
            }
            editor.showAbsence(grid.model().absenceText(pointer(i)));
            editor.node()
                    .getParent()
                    .pseudoClassStateChanged(FieldRow.NOT_APPLICABLE, !isApplicable(i));
        }
    }

    /**
     * Marks each cell by its most severe problem; unreadable text counts as one, but not where it
     * may still be typed.
     *
     * @param owner node with the focus
     */
    void mark(List<Violation> problems, Node owner) {
        for (int i = 0; i < count(); i++) {
            boolean invalid =
                    editors.get(i).entry() instanceof FieldEntry.Invalid
                            && !holds(editors.get(i), owner);
            editors.get(i).mark(invalid ? Severity.STOP : severity(pointer(i), problems));
        }
    }

    private static @Nullable Severity severity(String pointer, List<Violation> problems) {
        return problems.stream()
                .filter(v -> v.pointer().equals(pointer))
                .map(Violation::severity)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    void focus(int column) {
        editors.get(column).focus();
    }

    /** Returns the text field of a cell, or its node if it has none. */
    Node input(int column) {
        Node node = editors.get(column).node();
        Node field = node instanceof TextInputControl ? node : node.lookup(".text-input");
        return Objects.requireNonNullElse(field, node);
    }

    /** Returns the column that holds the node with the focus, or 0. */
    int indexOfFocus(Node owner) {
        for (int i = 0; i < count(); i++) {
            if (holds(editors.get(i), owner)) {
                return i;
            }
        }
        return 0;
    }

    private boolean holds(FieldEditor editor, Node owner) {
        return grid.ui().overlay().focusOwner(editor.node()) == owner;
    }

    /** Returns the next column in a direction; skips empty cells that are not applicable. */
    int next(int column, int by) {
        int next = column + by;
        while (next >= 0 && next < count() && !isApplicable(next) && editors.get(next).isBlank()) {
            next += by;
        }
        return next;
    }

    private boolean isApplicable(int column) {
        return grid.model().isApplicable(pointer(column));
    }

    boolean isChoosing() {
        return editors.stream().anyMatch(FieldEditor::isChoosing);
    }

    List<String> unreadablePointers() {
        return editors.stream()
                .filter(editor -> editor.entry() instanceof FieldEntry.Invalid)
                .map(this::pointer)
                .toList();
    }

    /** Returns the message on the first invalid cell that does not hold the focus, or "". */
    String invalidText(Node owner) {
        return editors.stream()
                .filter(editor -> !holds(editor, owner))
                .map(FieldEditor::entry)
                .filter(FieldEntry.Invalid.class::isInstance)
                .map(invalid -> grid.form().text((FieldEntry.Invalid) invalid))
                .findFirst()
                .orElse("");
    }

    /** Returns the formatted figures of the cells. */
    String summary() {
        return editors.stream()
                .map(FieldEditor::summary)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
