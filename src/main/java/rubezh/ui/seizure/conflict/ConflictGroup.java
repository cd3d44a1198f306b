package rubezh.ui.seizure.conflict;

import java.util.List;

/**
 * Section of a record in conflict.
 *
 * @param title heading, as in the form
 * @param rows what contradicts
 * @param agreed what all sides say alike
 */
record ConflictGroup(String title, List<ConflictRow> rows, List<AgreedLine> agreed) {
    ConflictGroup {
        rows = List.copyOf(rows);
        agreed = List.copyOf(agreed);
    }

    /** Field with a value without contradiction, as text. */
    record AgreedLine(String label, String value) {}
}
