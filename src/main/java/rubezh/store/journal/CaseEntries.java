package rubezh.store.journal;

import java.util.List;
import java.util.UUID;
import rubezh.journal.StoredRevision;

/**
 * Revisions of a record and of its review sheet.
 *
 * @param entries revisions of the record, in storage order; empty if one cannot be read
 * @param reviews revisions of its review sheet; empty if there are none or one cannot be read
 */
public record CaseEntries(List<StoredRevision> entries, List<StoredRevision> reviews) {
    public UUID recordId() {
        return entries.getFirst().revision().subject().recordId();
    }
}
