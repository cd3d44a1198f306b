package rubezh.store.journal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows that are opened by another thread while the next ones are read and those before them are
 * used, in few and small batches, so that they need little memory. They are passed on in their
 * order, by the thread that adds them.
 *
 * @param <T> what a row is once it is opened
 * @see SharedJob
 */
final class OpenedBatches<T> {
    /** Sealed bytes of a batch. */
    static final int BYTES = 1 << 19;

    /** Batches that are opened or wait for it. */
    private static final int AHEAD = 3;

    private final Function<NamedRow, T> opener;
    private final Consumer<T> consumer;
    private final ArrayDeque<SharedJob<List<T>>> jobs = new ArrayDeque<>();

    /**
     * @param opener opens a row; on any thread
     */
    OpenedBatches(Function<NamedRow, T> opener, Consumer<T> consumer) {
        this.opener = opener;
        this.consumer = consumer;
    }

    void add(List<NamedRow> rows) {
        List<NamedRow> batch = List.copyOf(rows);
        jobs.add(SharedJob.submit(() -> batch.stream().map(opener).toList()));
        if (jobs.size() > AHEAD) {
            jobs.getLast().runIfWaiting();
            passOldest();
        }
    }

    /** Passes on the rest. */
    void end() {
        while (!jobs.isEmpty()) {
            passOldest();
        }
    }

    private void passOldest() {
        jobs.remove().result().forEach(consumer);
    }
}
