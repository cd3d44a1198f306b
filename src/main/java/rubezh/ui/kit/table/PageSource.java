package rubezh.ui.kit.table;

import java.util.List;

/**
 * Rows of one query, loaded in pages. Called on background threads.
 *
 * @param <R> type of the rows
 * @see PagedTable#show
 */
public interface PageSource<R> {
    /** Returns the source of rows that are all at hand. */
    static <R> PageSource<R> of(List<R> rows) {
        List<R> all = List.copyOf(rows);
        return new PageSource<>() {
            @Override
            public List<R> rows(int offset, int limit) {
                int from = Math.min(offset, all.size());
                return all.subList(from, Math.min(all.size(), from + limit));
            }

            @Override
            public long count() {
                return all.size();
            }
        };
    }

    List<R> rows(int offset, int limit);

    /** Counts all rows; may take long, and stops when the thread is interrupted. */
    long count();
}
