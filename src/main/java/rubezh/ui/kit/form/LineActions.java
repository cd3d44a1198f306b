package rubezh.ui.kit.form;

import java.util.List;
import java.util.UUID;
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

    LineActions(LineGrid grid, LineListModel lines, LineGridRows rows, Button adder) {
        this.grid = grid;
        this.lines = lines;
        this.rows = rows;
        this.adder = adder;
    }

    /** Sets the focus on the first cell, or on the button that adds a line. */
    void focusFirst() {
        List<LineRow> all = grid.inOrder();
        if (all.isEmpty()) {
            adder.requestFocus();
        } else {
            all.getFirst().focus(0);
        }
    }

    void addBelow(@Nullable LineRow row) {
        show(lines.add(row == null ? List.of() : List.of(row.id())), 0);
    }

    /** Sets the focus on a cell of a line that may be new. */
    private void show(UUID id, int column) {
        grid.inOrder();
        grid.refresh();
        LineRow row = rows.of(id);
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
        List<LineRow> all = grid.inOrder();
        int index = all.indexOf(row) + (forward ? 1 : -1);
        if (index < 0) {
            grid.form().traverse(row.first(), false);
        } else if (index == all.size()) {
            addBelow(row);
        } else if (forward) {
            all.get(index).focus(0);
        } else {
            all.get(index).focusLast();
        }
    }

    /** Removes an empty last line and moves on behind it; returns whether it was one. */
    boolean leaveEmpty(LineRow row) {
        if (!row.isBlank() || !grid.inOrder().getLast().equals(row)) {
            return false;
        }
        grid.form().traverse(row.last(), true);
        remove(row);
        return true;
    }

    /** Removes the empty last line if it has the focus, and moves on as Enter does. */
    void leaveEmptyLine() {
        grid.inOrder().stream().filter(LineRow::hasFocus).findFirst().ifPresent(this::leaveEmpty);
    }

    void remove(LineRow row) {
        int index = grid.inOrder().indexOf(row);
        boolean focused = row.hasFocus();
        lines.remove(row.id());
        grid.refresh();
        if (focused) {
            List<LineRow> left = grid.inOrder();
            if (left.isEmpty()) {
                adder.requestFocus();
            } else {
                left.get(Math.min(index, left.size() - 1)).focus(0);
            }
        }
    }

    private void copy(LineRow row) {
        int column = row.focusedColumn();
        show(lines.copy(row.id()), column);
    }

    private void moveLine(LineRow row, int by) {
        int column = row.focusedColumn();
        lines.move(row.id(), by);
        show(row.id(), column);
    }

    /** Moves to the same column of the row above or below. */
    private void stepRow(LineRow row, int by) {
        List<LineRow> all = grid.inOrder();
        int index = all.indexOf(row) + by;
        if (index >= 0 && index < all.size()) {
            all.get(index).focus(row.focusedColumn());
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
