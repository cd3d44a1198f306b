package rubezh.ui.kit.table;

import module java.base;

import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;

/** Loads the visible pages, the last requested first, and counts the rows in the background. */
final class PageLoader<R> {
    private static final int MAX_REQUESTED = 4;

    private final BackgroundWorker worker;
    private final JobProgressBar bar;
    private final Consumer<List<R>> onLoaded;
    private final PagedList<R> list = new PagedList<>(this::request);
    private final Deque<Integer> requested = new ArrayDeque<>();
    final ReadOnlyObjectWrapper<RowCount> count =
            new ReadOnlyObjectWrapper<>(new RowCount(0, true));
    private @Nullable PageSource<R> source;
    private @Nullable Job<?> fetching;
    private @Nullable Job<?> counting;
    private @Nullable Job<?> opening;

    /**
     * @param onLoaded receives the rows of a loaded page; none when the rows were counted
     */
    PageLoader(BackgroundWorker worker, JobProgressBar bar, Consumer<List<R>> onLoaded) {
        this.worker = worker;
        this.bar = bar;
        this.onLoaded = onLoaded;
    }

    PagedList<R> list() {
        return list;
    }

    /** Opens a source; the old rows stay until the page of a row is loaded. */
    void open(PageSource<R> next, int row, Runnable onShown) {
        Job.cancelAll(opening);
        int page = row / PagedList.PAGE;
        opening =
                worker.of(_ -> next.rows(page * PagedList.PAGE, PagedList.PAGE + 1))
                        .named("kit.work.list")
                        .shownIn(bar)
                        .onDone(rows -> onOpened(next, page, rows, onShown))
                        .onFault(PageLoader::requireOfHub)
                        .start();
    }

    private void onOpened(PageSource<R> next, int page, List<R> rows, Runnable onShown) {
        if (rows.isEmpty() && page > 0) {
            open(next, 0, onShown);
            return;
        }
        Job.cancelAll(fetching, counting);
        fetching = null;
        requested.clear();
        source = next;
        list.invalidate();
        boolean more = rows.size() > PagedList.PAGE;
        list.put(page, List.copyOf(more ? rows.subList(0, PagedList.PAGE) : rows));
        int known = page * PagedList.PAGE + rows.size();
        list.resize(more ? Math.max(known, list.size()) : known);
        count.set(new RowCount(more ? known - 1 : known, !more));
        onShown.run();
        onLoaded.accept(rows);
        if (more) {
            count(next);
        }
    }

    private void count(PageSource<R> opened) {
        counting =
                worker.of(_ -> opened.count())
                        .unlisted()
                        .onDone(all -> {
                            count.set(new RowCount(all, true));
                            list.resize((int) Math.min(all, Integer.MAX_VALUE));
                            onLoaded.accept(List.of());
                        })
                        .onFault(PageLoader::requireOfHub)
                        .start();
    }

    private void request(int page) {
        if (!requested.contains(page)) {
            requested.push(page);
            if (requested.size() > MAX_REQUESTED) {
                requested.removeLast();
            }
            fetch();
        }
    }

    private void fetch() {
        PageSource<R> current = source;
        Integer page = requested.peek();
        if (fetching != null || page == null || current == null) {
            return;
        }
        fetching =
                worker.of(_ -> current.rows(page * PagedList.PAGE, PagedList.PAGE))
                        .unlisted()
                        .onDone(rows -> onFetched(page, rows))
                        .onFault(fault -> {
                            fetching = null;
                            requested.clear();
                            requireOfHub(fault);
                        })
                        .start();
    }

    private void onFetched(int page, List<R> rows) {
        fetching = null;
        requested.remove(page);
        list.put(page, List.copyOf(rows));
        onLoaded.accept(rows);
        fetch();
    }

    /** While the hub cannot be reached the rows of before stay; the window says so. */
    private static void requireOfHub(Fault fault) {
        if (!fault.code().startsWith("HUB-")) {
            throw fault;
        }
    }

    /** Cancels all running jobs. */
    void close() {
        Job.cancelAll(opening, fetching, counting);
    }
}
