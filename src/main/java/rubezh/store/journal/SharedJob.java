package rubezh.store.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Work done by a thread of the common pool, or by whoever waits for it, whichever comes first.
 * Other work may hold every thread of the pool, and what none of them begins would be waited for
 * without end.
 *
 * <pre>{@code
 * var sealing = SharedJob.submit(() -> seal(next));
 * insert(current);
 * insert(sealing.result());
 * }</pre>
 *
 * @param <T> type of the result
 */
public final class SharedJob<T> {
    private final FutureTask<T> work;

    /** The work until somebody has begun it, so that the pool keeps no result until its turn. */
    private final AtomicReference<@Nullable FutureTask<T>> notBegun;

    private SharedJob(FutureTask<T> work) {
        this.work = work;
        this.notBegun = new AtomicReference<>(work);
    }

    /** Offers work to the common pool. */
    public static <T> SharedJob<T> submit(Supplier<T> work) {
        var job = new SharedJob<>(new FutureTask<>(work::get));
        AtomicReference<@Nullable FutureTask<T>> notBegun = job.notBegun;
        ForkJoinPool.commonPool().execute(() -> begin(notBegun));
        return job;
    }

    private static <T> void begin(AtomicReference<@Nullable FutureTask<T>> notBegun) {
        FutureTask<T> task = notBegun.getAndSet(null);
        if (task != null) {
            task.run();
        }
    }

    /** Does the work here unless somebody has begun it, for whoever waits for other work. */
    public void runIfWaiting() {
        begin(notBegun);
    }

    /**
     * Returns the result, after doing the work here unless a thread of the pool has begun it.
     * Throws what the work threw. An interruption does not end the waiting and is kept.
     */
    public T result() {
        try {
            return completed();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Returns when the work has ended, whatever it threw. */
    public void await() {
        try {
            completed();
        } catch (ExecutionException _) {
            // Whoever asks for the result gets it.
            return;
        }
    }

    private T completed() throws ExecutionException {
        begin(notBegun);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
