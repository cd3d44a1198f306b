package rubezh.ui.seizure.conflict;

import module java.base;

import rubezh.journal.RevisionId;
import rubezh.register.conflict.ContestedRecord;

/**
 * Record in conflict as it is shown.
 *
 * @param number number of the record; its id if it has none
 * @param subject when, where and what
 * @param common what all sides knew: the revision and its time
 * @param left who wrote the left column
 * @param right who wrote the right column; several where more than two sides contradict each other
 * @param groups sections in the order of the form, those without contradiction too
 */
record ConflictDocument(
        ContestedRecord contested,
        String number,
        String subject,
        String common,
        SideHead left,
        List<SideHead> right,
        List<ConflictGroup> groups) {
    ConflictDocument {
        right = List.copyOf(right);
        groups = List.copyOf(groups);
    }

    /**
     * Head of a column.
     *
     * @param own whether it is this station
     * @param who station and officer
     * @param when time by the clock of that station, and the number of the revision
     */
    record SideHead(boolean own, String who, String when) {}

    UUID recordId() {
        return contested.record().recordId();
    }

    List<ConflictRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** Returns the row of a pointer. */
    Optional<ConflictRow> row(String pointer) {
        return rows().stream().filter(row -> row.pointer().equals(pointer)).findFirst();
    }

    /** Returns whether a decision on a row can still be taken. */
    boolean allows(String pointer, ConflictChoice choice) {
        return row(pointer).stream()
                .anyMatch(row ->
                        !(choice instanceof ConflictChoice.Side(RevisionId revision))
                                || row.cell(revision).isPresent());
    }

    /** Returns whether another reading of the record has the same contradictions. */
    boolean isSameAs(ConflictDocument other) {
        return recordId().equals(other.recordId()) && heads().equals(other.heads());
    }

    private List<RevisionId> heads() {
        return contested.record().view().heads();
    }
}
