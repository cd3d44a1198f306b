package rubezh.store.query;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import rubezh.store.projection.ProjectionDatabase;

/**
 * Writes batches to the projection in their order, each in the common pool while the next one is
 * read and projected. The last one is written by {@link #finish}, on the thread that calls it.
 *
 * <pre>{@code
 * try (var writer = new BatchWriter(database)) {
 *     batches.forEach(writer::add);
 *     writer.finish();
 * }
 * }</pre>
 */
final class BatchWriter implements AutoCloseable {
    private final ProjectionDatabase database;
    private @Nullable ProjectedBatch last;
    private @Nullable ForkJoinTask<?> writing;

    BatchWriter(ProjectionDatabase projection) {
        this.database = projection;
    }

    /** Takes a batch; throws what the writing of an earlier one threw. */
    void add(ProjectedBatch batch) {
        ProjectedBatch before = last;
        last = batch;
        if (before != null) {
            waitUntilWritten();
            writing = ForkJoinPool.commonPool().submit(() -> database.write(before::write));
        }
    }

    /** Writes the last batch, after all others. */
    void finish() {
        waitUntilWritten();
        if (last != null) {
            database.write(last::write);
            last = null;
        }
    }

    private void waitUntilWritten() {
        if (writing != null) {
            writing.join();
        }
    }

    /** Returns when nothing is written any more, whatever was thrown. */
    @Override
    public void close() {
        if (writing != null) {
            writing.quietlyJoin();
        }
    }
}
