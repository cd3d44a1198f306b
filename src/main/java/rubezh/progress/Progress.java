package rubezh.progress;

import java.util.concurrent.CancellationException;

/**
 * Receiver of progress reports that can also cancel the work. Long operations report to it and poll
 * {@link #cancelled} between batches; background jobs of screens and the progress bar of the
 * command line implement it:
 *
 * <pre>{@code
 * worker.of(progress -> exchange.inspect(file, progress))   // a screen
 * exchange.inspect(file, Progress.NONE)                     // a test
 * }</pre>
 *
 * <p>Called from one thread, that of the work.
 */
@FunctionalInterface
public interface Progress {
    /** Step of the work that a report belongs to. */
    enum Step {
        /** Work of a single step. */
        ONLY,
        /** Export: counting the revisions and attachments to send. */
        COLLECT,
        /** Export: writing the file. */
        WRITE,
        /** Import and export: hash and seal over the bytes of the file. */
        VERIFY,
        /** Import: reading revisions and comparing them with the register. */
        READ,
        /** Import: writing into the register. */
        APPLY
    }

    /** Receiver that ignores all reports. */
    Progress NONE = (_, _, _) -> {};

    /**
     * Reports the progress of a step; {@code done} ascends to {@code of}.
     *
     * @param done bytes, revisions or files, depending on the step
     * @param of total in the same unit, 0 while unknown
     */
    void report(Step step, long done, long of);

    /** Reports the progress of work with a single step. */
    default void report(long done, long of) {
        report(Step.ONLY, done, of);
    }

    /**
     * Reports the progress of work with a single step, unless it is cancelled.
     *
     * @throws CancellationException if the work is cancelled
     */
    default void reportOrCancel(long done, long of) {
        if (cancelled()) {
            throw new CancellationException();
        }
        report(done, of);
    }

    /**
     * Returns whether the work is cancelled; loops poll it and end early. The default is whether
     * the calling thread is interrupted.
     */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
