package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.RecordView;
import rubezh.journal.RevisionId;

/**
 * Table of the newest revisions of the cases that name an operation, so that no case is opened to
 * find out which of them are not as a closing has them.
 */
public final class HeadRows {
    /** Name of the table. */
    public static final String TABLE = "heads";

    static final String COLUMNS = ", revision TEXT NOT NULL";

    private HeadRows() {}

    /** Returns one row, with the ids separated by spaces; none for a case without operation. */
    static List<List<@Nullable Object>> of(Seizure seizure, RecordView view) {
        return seizure.header().operation() == null
                ? List.of()
                : List.of(
                        List.of(
                                view.heads().stream()
                                        .map(RevisionId::hex)
                                        .collect(Collectors.joining(" "))));
    }
}
