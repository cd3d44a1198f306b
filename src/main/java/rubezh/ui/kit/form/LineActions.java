package rubezh.ui.kit.form;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Actions on the lines of a grid and their keys, as listed in the keymap under scope LINES: add,
 * copy, move, remove and leave, with the focus following.
 */
final class LineActions {
    private final LineGrid grid;
    private final LineListModel lines;
    private final LineGridRows rows;
    private final Button adder;
    private @Nullable UUID entered;

    LineActions(LineGrid grid, LineListModel lines, LineGridRows rows, Button adder) {
        this.grid = grid;
        this.lines = lines;
        this.rows = rows;
        this.adder = adder;
    }

    /** Sets the focus on the first cell, or on the button that adds a line. */
    void focusFirst() {
        List<UUID> ids = lines.ids();
        if (ids.isEmpty()) {
            // The section may have been unfolded just now.
            grid.form().scroll().revealNew(adder);
            adder.requestFocus();
        } else {
            show(ids.getFirst(), 0);
        }
    }

    /** Shows the lines before (-1) or after (1) those with rows, and sets the focus on one. */
    void turn(int direction) {
        show(rows.turn(direction), 0);
    }

    void addBelow(@Nullable LineRow row) {
        UUID id = lines.add(row == null ? List.of() : List.of(row.id()));
        grid.refresh();
        show(id, 0);
    }

    /**
     * Begins a line with a letter or digit typed on the button that adds one; a question mark says
     * why there is none.
     */
    void beginLine(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (typed.equals("?")) {
            event.consume();
            grid.model().giveNextReason(grid.listPointer());
            grid.refresh();
        } else if (plain && !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointAt(0))) {
            event.consume();
            addBelow(null);
            Node field = grid.ui().overlay().focusOwner(rows.node());
            field.fireEvent(event.copyFor(field, field));
        }
    }

    /** Sets the focus on a cell of a line. */
    private void show(UUID id, int column) {
        LineRow row = grid.reach(id);
        if (row != null) {
            row.focus(column);
        }
    }

    /** Moves on from the last cell of a row, or back from its first. */
    void leaveRow(LineRow row, boolean forward) {
        if (forward && row.openDetail().isPresent()) {
            row.openDetail().get().focusFirst();
            return;
        }
        List<UUID> ids = lines.ids();
        int index = ids.indexOf(row.id()) + (forward ? 1 : -1);
        if (index < 0) {
            grid.form().traverse(row.first(), false);
        } else if (index == ids.size()) {
            addBelow(row);
        } else if (forward) {
            show(ids.get(index), 0);
        } else {
            LineRow above = grid.reach(ids.get(index));
            if (above != null) {
                above.focusLast();
            }
        }
    }

    /** Removes an untouched last line and moves on behind it; returns whether it was one. */
    boolean leaveUntouched(LineRow row) {
        if (!lines.isUntouched(row.id()) || !lines.ids().getLast().equals(row.id())) {
            return false;
        }
        grid.form().traverse(row.last(), true);
        drop(row.id());
        return true;
    }

    /** Removes the untouched last line if it has the focus, and moves on as Enter does. */
    void leaveUntouched() {
        rows.focused().ifPresent(this::leaveUntouched);
        dropLeft();
    }

    /** Notes the line with the focus, and removes the one before if nothing was entered in it. */
    void onEntered(LineRow row) {
        if (!row.id().equals(entered)) {
            dropLeft();
            entered = row.id();
        }
    }

    /** Removes the line that had the focus last if nothing was entered and the focus left it. */
    void dropLeft() {
        UUID id = entered;
        UUID focused = rows.focused().map(LineRow::id).orElse(null);
        if (id == null || id.equals(focused) || grid.ui().overlay().isOpen()) {
            return;
        }
        entered = null;
        if (lines.ids().contains(id) && lines.isUntouched(id)) {
            drop(id);
        }
    }

    private void drop(UUID id) {
        lines.drop(id);
        grid.refresh();
    }

    void remove(LineRow row) {
        int index = lines.ids().indexOf(row.id());
        boolean focused = row.hasFocus();
        lines.remove(row.id());
        grid.refresh();
        if (focused) {
            List<UUID> left = lines.ids();
            if (left.isEmpty()) {
                adder.requestFocus();
            } else {
                show(left.get(Math.min(index, left.size() - 1)), 0);
            }
        }
    }

    private void copy(LineRow row) {
        int column = row.focusedColumn();
        UUID copy = lines.copy(row.id());
        grid.refresh();
        show(copy, column);
    }

    private void moveLine(LineRow row, int by) {
        int column = row.focusedColumn();
        lines.move(row.id(), by);
        grid.refresh();
        show(row.id(), column);
    }

    /** Moves to the same column of the row above or below. */
    private void stepRow(LineRow row, int by) {
        List<UUID> ids = lines.ids();
        int index = ids.indexOf(row.id()) + by;
        if (index >= 0 && index < ids.size()) {
            show(ids.get(index), row.focusedColumn());
        }
    }

    /** Runs the action of a key; returns whether it has one. */
    boolean handleKey(KeyEvent event, LineRow row) {
        if (event.isAltDown() || event.isShiftDown() || event.isMetaDown()) {
            return false;
        }
        return event.isControlDown()
                ? moveByKey(event.getCode(), row)
                : runByKey(event.getCode(), row);
    }

    private boolean moveByKey(KeyCode code, LineRow row) {
        if (code != KeyCode.UP && code != KeyCode.DOWN) {
            return false;
        }
        moveLine(row, code == KeyCode.UP ? -1 : 1);
        return true;
    }

    private boolean runByKey(KeyCode code, LineRow row) {
        switch (code) {
            case INSERT -> addBelow(row);
            case F9 -> copy(row);
            case UP -> stepRow(row, -1);
            case DOWN -> stepRow(row, 1);
            case DELETE -> {
                if (row.isTyping()) {
                    return false;
                }
                remove(row);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
