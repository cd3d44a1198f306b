package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rubezh.domain.seizure.Status;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.ui.kit.table.PageSource;

/**
 * Rows of a query, with the drafts of unsaved records above them while the list is unfiltered or
 * filtered by status draft. Reads the register: call it off the JavaFX application thread.
 */
record SeizureRowSource(Catalogue catalogue, DraftRowReader draftRows, Query query)
        implements PageSource<SeizureRow> {
    private static final Query DRAFTS = Query.ALL.where(HEADER_STATUS, Set.of(Status.DRAFT.name()));

    @Override
    public List<SeizureRow> rows(int offset, int limit) {
        List<SeizureRow> drafts = drafts();
        var rows = new ArrayList<SeizureRow>();
        for (int i = offset; i < Math.min(drafts.size(), offset + limit); i++) {
            rows.add(drafts.get(i));
        }
        int rest = limit - rows.size();
        if (rest > 0) {
            rows.addAll(catalogue.page(query, Math.max(0, offset - drafts.size()), rest));
        }
        return rows;
    }

    @Override
    public long count() {
        return catalogue.count(query) + drafts().size();
    }

    private List<SeizureRow> drafts() {
        return includesDrafts() ? draftRows.read() : List.of();
    }

    private boolean includesDrafts() {
        boolean unordered = query.order() == null && query.text().isEmpty();
        boolean unfiltered = query.from() == null && query.equal().isEmpty();
        return unordered && (unfiltered || query.equal().equals(DRAFTS.equal()));
    }
}
