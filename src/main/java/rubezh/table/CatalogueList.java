package rubezh.table;

import module java.base;

import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;

/**
 * Rows of a query as a list that holds one page at a time, so that a register of any size is
 * written with the memory of a page. Read it from first to last.
 */
public final class CatalogueList extends AbstractList<SeizureRow> {
    private static final int PAGE = 10_000;

    private final Catalogue catalogue;
    private final Query query;
    private final int size;
    private List<SeizureRow> page = List.of();
    private int first;

    /**
     * @param size number of rows, at most that of the query
     */
    public CatalogueList(Catalogue catalogue, Query query, int size) {
        this.catalogue = catalogue;
        this.query = query;
        this.size = size;
    }

    @Override
    public SeizureRow get(int index) {
        if (index < first || index >= first + page.size()) {
            first = index;
            page = catalogue.page(query, first, Math.min(PAGE, size - first));
        }
        return page.get(index - first);
    }

    @Override
    public int size() {
        return size;
    }
}
