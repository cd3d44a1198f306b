package rubezh.progress;

/**
 * Receiver of progress reports that can also cancel the work. Long services report to it and ask it
 * between two portions; a background job of a screen and the progress bar of the command line
 * implement it:
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
     * Reports how far a step is; {@code done} rises to {@code of} within a step.
     *
     * @param done bytes, revisions or files, depending on the step
     * @param of the whole in the same unit, 0 while unknown
     */
    void report(Step step, long done, long of);

    /** Reports how far work of a single step is. */
    default void report(long done, long of) {
        report(Step.ONLY, done, of);
    }

    /**
     * Says whether the work is no longer wanted; loops ask and end early. Without an implementation
     * of its own: whether the calling thread was interrupted.
     */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
