package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.value.FieldEntry;

/** Row of a grid: number, cells that are always editable, and the button of its details. */
final class LineRow implements FieldEditor.Host {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final LineGrid grid;
    private final UUID id;
    private final HBox node = styled(new HBox(), "grid-row");
    private final Label number = styled(new Label(), "grid-number", "muted");
    private final LineCells cells;
    private final Button opener =
            styled(new Button(), "grid-details-column", "grid-details-button");
    private @Nullable LineDetails details;
    private boolean open;
    private boolean arrowOpen;
    private List<Violation> problems = List.of();

    LineRow(LineGrid grid, UUID id) {
        this.grid = grid;
        this.id = id;
        node.getChildren().add(number);
        cells = new LineCells(grid, id, this);
        node.getChildren().addAll(cells.nodes());
        build();
    }

    private void build() {
        opener.setFocusTraversable(false);
        opener.setOnAction(_ -> grid.toggle(this));
        grid.ui().texts().tooltip(opener, "command.line-detail", "F2");
        grid.ui().texts().accessibleName(opener, "command.line-detail");
        node.getChildren().add(opener);
    }

    /** Opens or closes the details; returns whether they are open now. */
    boolean toggle() {
        open = !open && !grid.details().isEmpty();
        if (open && details == null) {
            details = grid.details().detail(id);
            if (details != null) {
                details.mark(problems);
            }
        }
        return open;
    }

    Optional<LineDetails> openDetail() {
        return open ? Optional.ofNullable(details) : Optional.empty();
    }

    boolean isInDetail() {
        return openDetail()
                .filter(shown -> grid.ui().overlay().focusOwner(shown.node()) != shown.node())
                .isPresent();
    }

    UUID id() {
        return id;
    }

    Node node() {
        return node;
    }

    void number(int position) {
        number.setText(String.valueOf(position));
    }

    void current(boolean isCurrent) {
        node.pseudoClassStateChanged(CURRENT, isCurrent);
    }

    void refresh() {
        cells.refresh();
        openDetail().ifPresent(LineDetails::refresh);
        int filled = grid.details().filled(id);
        opener.setVisible(!grid.details().isEmpty());
        if (arrowOpen != open || opener.getGraphic() == null) {
            arrowOpen = open;
            opener.setGraphic(Icons.of(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN, 14));
        }
        opener.setText(filled == 0 ? "" : String.valueOf(filled));
    }

    void mark(List<Violation> found) {
        problems = found;
        if (details != null) {
            details.mark(found);
        }
        cells.mark(found, focusOwner());
    }

    /** Sets the focus on the cell of a pointer, or on the first cell for the whole line. */
    boolean focus(String pointer) {
        if (!pointer.contains(id.toString())) {
            return false;
        }
        int column = cells.columnOf(pointer);
        if (column >= 0) {
            focus(column);
            return true;
        }
        return focusDetail(pointer);
    }

    /** Opens the details for a field without a column, or sets the focus on the first cell. */
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

    /** Sets the focus on the last applicable cell. */
    void focusLast() {
        focus(Math.max(0, cells.next(cells.count(), -1)));
    }

    void focus(int column) {
        cells.focus(column);
    }

    Node first() {
        return cells.input(0);
    }

    Node last() {
        return cells.input(cells.count() - 1);
    }

    boolean hasFocus() {
        return focusOwner() != node || isInDetail();
    }

    private Node focusOwner() {
        return grid.ui().overlay().focusOwner(node);
    }

    int focusedColumn() {
        return cells.indexOfFocus(focusOwner());
    }

    boolean isChoosing() {
        return cells.isChoosing();
    }

    /** Returns whether Del deletes a character: there is text and not all of it is selected. */
    boolean isTyping() {
        return focusOwner() instanceof TextInputControl field
                && !field.getText().isEmpty()
                && field.getSelectedText().length() < field.getText().length();
    }

    List<String> unreadablePointers() {
        var pointers = new ArrayList<>(cells.unreadablePointers());
        if (details != null) {
            pointers.addAll(details.unreadablePointers());
        }
        return pointers;
    }

    /** Returns the message of the first invalid cell without the focus; empty if there is none. */
    String unreadableText() {
        return cells.invalidText(focusOwner());
    }

    /** Returns the formatted figures of the line. */
    String summary() {
        return cells.summary();
    }

    @Override
    public void changed(FieldEditor editor) {
        String pointer = cells.pointer(editor);
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
        grid.model().onFocused(cells.pointer(editor));
    }

    @Override
    public void left(FieldEditor editor) {
        if (editor.entry() instanceof FieldEntry.Invalid) {
            editor.mark(Severity.STOP);
        }
        grid.model().onLeft(cells.pointer(editor));
        grid.refreshSummary();
        grid.ui().worker().onUi(grid.actions()::dropLeft);
    }

    @Override
    public void move(FieldEditor editor, boolean forward) {
        int column = cells.indexOf(editor);
        if (forward && column == 0 && grid.actions().leaveUntouched(this)) {
            return;
        }
        int next = cells.next(column, forward ? 1 : -1);
        if (next >= 0 && next < cells.count()) {
            focus(next);
        } else {
            grid.actions().leaveRow(this, forward);
        }
    }
}
