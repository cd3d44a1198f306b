package rubezh.ui.kit.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/** Fetches the pages that are looked at, the last asked first, and counts in the background. */
final class PageLoader<R> {
    private static final int WAITING = 4;

    private final BackgroundWorker worker;
    private final JobProgressBar bar;
    private final Runnable arrived;
    private final PagedList<R> list = new PagedList<>(this::request);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    final ReadOnlyObjectWrapper<RowCount> count =
            new ReadOnlyObjectWrapper<>(new RowCount(0, true));
    private @Nullable PageSource<R> source;
    private @Nullable Job<?> fetching;
    private @Nullable Job<?> counting;
    private @Nullable Job<?> opening;

    /**
     * @param arrived run when rows have come
     */
    PageLoader(BackgroundWorker backgroundWorker, JobProgressBar bar, Runnable arrived) {
        this.worker = backgroundWorker;
        this.bar = bar;
        this.arrived = arrived;
    }

    PagedList<R> list() {
        return list;
    }

    /** Asks a source anew; the old rows stay until the page of {@code row} has come. */
    void open(PageSource<R> next, int row, Runnable shown) {
        cancel(opening);
        int page = row / PagedList.PAGE;
        opening =
                worker.of(_ -> next.rows(page * PagedList.PAGE, PagedList.PAGE + 1))
                        .named("kit.work.list")
                        .shownIn(bar)
                        .onDone(rows -> opened(next, page, rows, shown))
                        .start();
    }

    private void opened(PageSource<R> next, int page, List<R> rows, Runnable shown) {
        if (rows.isEmpty() && page > 0) {
            open(next, 0, shown);
            return;
        }
        cancel(fetching);
        cancel(counting);
        fetching = null;
        wanted.clear();
        source = next;
        list.invalidate();
        boolean more = rows.size() > PagedList.PAGE;
        list.put(page, List.copyOf(more ? rows.subList(0, PagedList.PAGE) : rows));
        int known = page * PagedList.PAGE + rows.size();
        list.resize(more ? Math.max(known, list.size()) : known);
        count.set(new RowCount(more ? known - 1 : known, !more));
        arrived.run();
        shown.run();
        if (more) {
            count(next);
        }
    }

    private void count(PageSource<R> of) {
        counting =
                worker.of(_ -> of.count())
                        .unlisted()
                        .onDone(all -> {
                            count.set(new RowCount(all, true));
                            list.resize((int) Math.min(all, Integer.MAX_VALUE));
                            arrived.run();
                        })
                        .start();
    }

    private void request(int page) {
        if (!wanted.contains(page)) {
            wanted.push(page);
            if (wanted.size() > WAITING) {
                wanted.removeLast();
            }
            fetch();
        }
    }

    private void fetch() {
        PageSource<R> from = source;
        Integer page = wanted.peek();
        if (fetching != null || page == null || from == null) {
            return;
        }
        fetching =
                worker.of(_ -> from.rows(page * PagedList.PAGE, PagedList.PAGE))
                        .unlisted()
                        .onDone(rows -> fetched(page, rows))
                        .start();
    }

    private void fetched(int page, List<R> rows) {
        fetching = null;
        wanted.remove(page);
        list.put(page, List.copyOf(rows));
        arrived.run();
        fetch();
    }

    private static void cancel(@Nullable Job<?> job) {
        if (job != null) {
            job.cancel();
        }
    }

    /** Gives up everything under way. */
    void close() {
        cancel(opening);
        cancel(fetching);
        cancel(counting);
    }
}
