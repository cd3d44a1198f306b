package rubezh.store.journal;

import java.util.List;
import java.util.Map;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.security.Audit;
import rubezh.security.AuditAction;

/** Entry of the audit log about revisions written here. */
final class RecordEntry {
    private RecordEntry() {}

    /** Records revisions; the object is the id of the first. */
    static void write(Audit audit, List<StoredRevision> written) {
        audit.write(AuditAction.RECORD, written.getFirst().id().hex(), detail(written));
    }

    private static Map<String, String> detail(List<StoredRevision> written) {
        Revision first = written.getFirst().revision();
        return written.size() == 1
                ? Map.of(
                        "record",
                        first.subject().recordId().toString(),
                        "op",
                        first.act().op().code())
                : Map.of(
                        "last",
                        written.getLast().id().hex(),
                        "count",
                        String.valueOf(written.size()));
    }
}
