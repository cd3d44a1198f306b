package rubezh.ui.kit.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.rules.Violation;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.FieldEntry;

/** One line of a grid: its cells are editors at all times, so that nothing needs to be begun. */
final class LineRow implements FieldEditor.Host {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final LineGrid grid;
    private final UUID id;
    private final HBox node = new HBox();
    private final Label number = new Label();
    private final List<FieldEditor> cells = new ArrayList<>();
    private final Button opener = new Button();
    private @Nullable LineDetails detail;
    private boolean open;
    private boolean shownOpen;
    private List<Violation> problems = List.of();

    LineRow(LineGrid grid, UUID id) {
        this.grid = grid;
        this.id = id;
        node.getStyleClass().add("grid-row");
        number.getStyleClass().addAll("grid-number", "muted");
        node.getChildren().add(number);
        for (LineColumn column : grid.columns()) {
            FieldEditor editor = column.editor().get();
            editor.setHost(this);
            cells.add(editor);
            var cell = new StackPane(editor.node());
            cell.getStyleClass().addAll("grid-cell", column.right() ? "at-right" : "at-left");
            node.getChildren().add(grid.head().withColumnWidth(cell, column));
            grid.kit()
                    .words()
                    .paint(
                            cell,
                            m -> editor.setAccessibleName(FieldRow.labelText(column.field(), m)));
        }
        build();
    }

    private void build() {
        opener.getStyleClass().addAll("grid-details-column", "grid-details-button");
        opener.setFocusTraversable(false);
        opener.setOnAction(_ -> grid.toggle(this));
        grid.kit().words().tooltip(opener, "command.line-detail", "F2");
        grid.kit().words().accessibleName(opener, "command.line-detail");
        node.getChildren().add(opener);
    }

    /** Opens or closes the further fields; says whether they are open now. */
    boolean toggle() {
        open = !open && grid.hasDetails();
        if (open && detail == null) {
            detail = grid.detail(id);
            if (detail != null) {
                detail.mark(problems);
            }
        }
        return open;
    }

    Optional<LineDetails> openDetail() {
        return open ? Optional.ofNullable(detail) : Optional.empty();
    }

    boolean isInDetail() {
        return openDetail()
                .filter(shown -> grid.kit().overlay().focusOwner(shown.node()) != shown.node())
                .isPresent();
    }

    UUID id() {
        return id;
    }

    Node node() {
        return node;
    }

    void number(int place) {
        number.setText(String.valueOf(place));
    }

    void current(boolean now) {
        node.pseudoClassStateChanged(CURRENT, now);
    }

    void refresh() {
        for (int i = 0; i < cells.size(); i++) {
            FieldEditor cell = cells.get(i);
            String unread = grid.model().unreadableText(pointer(i));
            if (unread != null) {
                cell.showUnreadable(unread);
            } else {
                cell.show(grid.model().value(pointer(i)));
            }
            cell.showAbsence(grid.form().absenceText(pointer(i)));
            cell.node()
                    .getParent()
                    .pseudoClassStateChanged(FieldRow.NOT_APPLICABLE, !isApplicable(i));
        }
        openDetail().ifPresent(LineDetails::refresh);
        int filled = grid.filled(id);
        opener.setVisible(grid.hasDetails());
        if (shownOpen != open || opener.getGraphic() == null) {
            shownOpen = open;
            opener.setGraphic(Icons.of(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN, 14));
        }
        opener.setText(filled == 0 ? "" : String.valueOf(filled));
    }

    private String pointer(int column) {
        return grid.pointer(id, grid.columns().get(column));
    }

    void mark(List<Violation> found) {
        problems = found;
        if (detail != null) {
            detail.mark(found);
        }
        for (int i = 0; i < cells.size(); i++) {
            String pointer = pointer(i);
            cells.get(i)
                    .mark(
                            cells.get(i).entry() instanceof FieldEntry.Invalid
                                    ? rubezh.domain.seizure.rules.Severity.STOP
                                    : problems.stream()
                                            .filter(v -> v.pointer().equals(pointer))
                                            .map(Violation::severity)
                                            .min(Comparator.naturalOrder())
                                            .orElse(null));
        }
    }

    /** Sets the focus on the cell of a pointer, or on the first if it means the whole line. */
    boolean focus(String pointer) {
        if (!pointer.contains(id.toString())) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (pointer(i).equals(pointer)) {
                focus(i);
                return true;
            }
        }
        return focusDetail(pointer);
    }

    /** A field without a column opens the rest of the line; anything else means the whole line. */
    private boolean focusDetail(String pointer) {
        if (!open && !pointer.endsWith(id.toString())) {
            toggle();
            grid.refresh();
        }
        LineDetails shown = openDetail().orElse(null);
        if (shown != null && shown.covers(pointer)) {
            shown.focus(pointer);
        } else {
            focus(0);
        }
        return true;
    }

    /** Sets the focus on the last cell that is asked for. */
    void focusLast() {
        focus(Math.max(0, next(cells.size(), -1)));
    }

    void focus(int column) {
        cells.get(column).focus();
    }

    Node first() {
        return input(cells.getFirst());
    }

    Node last() {
        return input(cells.getLast());
    }

    private static Node input(FieldEditor cell) {
        Node node = cell.node();
        Node field = node instanceof TextInputControl ? node : node.lookup(".text-input");
        return Objects.requireNonNullElse(field, node);
    }

    boolean hasFocus() {
        return focusOwner() != node || isInDetail();
    }

    private Node focusOwner() {
        return grid.kit().overlay().focusOwner(node);
    }

    int focusedColumn() {
        Node owner = focusOwner();
        for (int i = 0; i < cells.size(); i++) {
            if (grid.kit().overlay().focusOwner(cells.get(i).node()) == owner) {
                return i;
            }
        }
        return 0;
    }

    boolean isChoosing() {
        return cells.stream().anyMatch(FieldEditor::isChoosing);
    }

    /** Says whether Del means a letter: something is typed and not all of it is selected. */
    boolean isTyping() {
        return focusOwner() instanceof TextInputControl field
                && !field.getText().isEmpty()
                && field.getSelectedText().length() < field.getText().length();
    }

    boolean isBlank() {
        return cells.stream().allMatch(FieldEditor::isBlank) && grid.filled(id) == 0;
    }

    List<String> unreadablePointers() {
        var pointers = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).entry() instanceof FieldEntry.Invalid) {
                pointers.add(pointer(i));
            }
        }
        if (detail != null) {
            pointers.addAll(detail.unreadablePointers());
        }
        return pointers;
    }

    /**
     * Returns the words on the first cell that holds text which is no value, unless it is typed.
     */
    String unreadText() {
        Node owner = focusOwner();
        return cells.stream()
                .filter(cell -> grid.kit().overlay().focusOwner(cell.node()) != owner)
                .map(FieldEditor::entry)
                .filter(FieldEntry.Invalid.class::isInstance)
                .map(bad -> grid.form().text((FieldEntry.Invalid) bad))
                .findFirst()
                .orElse("");
    }

    /** Returns the figures of the line said again. */
    String summary() {
        return cells.stream()
                .map(FieldEditor::summary)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void changed(FieldEditor editor) {
        String pointer = pointer(cells.indexOf(editor));
        switch (editor.entry()) {
            case FieldEntry.Valid(@Nullable Object value) -> grid.model().enter(pointer, value);
            case FieldEntry.Absent(String reason) -> grid.model().setAbsent(pointer, reason);
            case FieldEntry.Invalid invalid -> grid.model().setUnreadable(pointer, invalid.text());
        }
        grid.refreshSummary();
    }

    @Override
    public void entered(FieldEditor editor) {
        grid.entered(this);
        grid.model().onFocused(pointer(cells.indexOf(editor)));
    }

    @Override
    public void left(FieldEditor editor) {
        if (editor.entry() instanceof FieldEntry.Invalid) {
            editor.mark(rubezh.domain.seizure.rules.Severity.STOP);
        }
        grid.refreshSummary();
    }

    @Override
    public void move(FieldEditor editor, boolean forward) {
        int column = cells.indexOf(editor);
        if (forward && column == 0 && grid.leaveEmpty(this)) {
            return;
        }
        int next = next(column, forward ? 1 : -1);
        if (next >= 0 && next < cells.size()) {
            focus(next);
        } else {
            grid.leaveRow(this, forward);
        }
    }

    /** A cell that is not asked for and says nothing is passed over. */
    private int next(int column, int by) {
        int next = column + by;
        while (next >= 0
                && next < cells.size()
                && !isApplicable(next)
                && cells.get(next).isBlank()) {
            next += by;
        }
        return next;
    }

    private boolean isApplicable(int column) {
        return grid.model().isApplicable(pointer(column));
    }
}
