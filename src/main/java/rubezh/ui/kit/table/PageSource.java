package rubezh.ui.kit.table;

import java.util.List;

/**
 * Rows of one query, loaded in pages. Called on background threads.
 *
 * @param <R> type of the rows
 * @see PagedTable#show
 */
public interface PageSource<R> {
    List<R> rows(int offset, int limit);

    /** Counts all rows; may take long, and stops when the thread is interrupted. */
    long count();
}
