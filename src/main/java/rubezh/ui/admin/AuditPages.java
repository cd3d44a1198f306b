package rubezh.ui.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditLine;
import rubezh.audit.AuditQuery;
import rubezh.audit.AuditReader;
import rubezh.audit.AuditSelection;
import rubezh.ui.kit.table.PageSource;

/** Pages of the entries that a query selects; the log is gone through when the first is loaded. */
final class AuditPages implements PageSource<AuditLine> {
    private final AuditReader reader;
    private final AuditQuery query;
    private @Nullable AuditSelection found;

    AuditPages(AuditReader reader, AuditQuery query) {
        this.reader = reader;
        this.query = query;
    }

    private synchronized AuditSelection found() {
        if (found == null) {
            found = reader.select(query);
        }
        return found;
    }

    @Override
    public List<AuditLine> rows(int offset, int limit) {
        return found().page(offset, limit);
    }

    @Override
    public long count() {
        return found().count();
    }
}
