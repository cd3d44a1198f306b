package rubezh.ui.seizure.conflict;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.shape.Field;

/**
 * Row of a record in conflict: a field, a line or the record, with its values.
 *
 * @param pointer pointer of the conflict; of two lines entered for the same thing that of the
 *     second
 * @param kind what contradicts
 * @param label label of the field, with the number of its line
 * @param note what helps to decide: the difference, or that a line was removed; empty for none
 * @param cells the values, the displayed one first
 * @param field the field; null for a line and for the record
 * @param newest revision of the value that was written last
 */
record ConflictRow(
        String pointer,
        Kind kind,
        String label,
        String note,
        List<ConflictCell> cells,
        @Nullable Field field,
        RevisionId newest) {
    ConflictRow {
        cells = List.copyOf(cells);
    }

    enum Kind {
        FIELD,
        /** Field with several values, which can be joined. */
        LIST,
        /** Line that one side removed and the other changed. */
        LINE,
        /** Record that one side cancelled and the other changed. */
        RECORD,
        /** Two lines entered for the same thing; both stay unless one is taken. */
        TWINS
    }

    boolean allowsBoth() {
        return kind == Kind.LIST || kind == Kind.TWINS;
    }

    /** Returns the field to type a value in; empty where none can be typed. */
    Optional<Field> typed() {
        return Optional.ofNullable(field).filter(ConflictFields::isTyped);
    }

    List<ConflictCell> side(boolean left) {
        return cells.stream().filter(cell -> cell.left() == left).toList();
    }

    Optional<ConflictCell> cell(RevisionId revision) {
        return cells.stream().filter(cell -> cell.revision().equals(revision)).findFirst();
    }
}
