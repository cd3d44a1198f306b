package rubezh.ui.kit.table;

import java.util.List;

/**
 * Rows of one query, part by part. Asked away from the window's thread.
 *
 * @param <R> a row
 */
public interface PageSource<R> {
    List<R> rows(int offset, int limit);

    /** Counts all rows; may take long, and is given up when the thread is interrupted. */
    long count();
}
