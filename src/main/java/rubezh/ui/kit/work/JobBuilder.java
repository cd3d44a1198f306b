package rubezh.ui.kit.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Builder of a background job:
 *
 * <pre>{@code
 * worker.of(progress -> bundles.apply(file, progress))
 *         .named("exchange.work.apply")
 *         .shownIn(bar)
 *         .onDone(this::applied)
 *         .onFault(this::refused)
 *         .start();
 * }</pre>
 *
 * All handlers run on the UI thread; after a cancel only {@link #onCancelled} runs.
 *
 * @param <T> type of the result
 * @see BackgroundWorker#of
 */
public final class JobBuilder<T> {
    final BackgroundWorker worker;
    final JobBody<T> body;
    String nameKey = "kit.work.running";
    Object[] nameArguments = {};
    @Nullable JobProgressBar bar;
    Consumer<T> done = _ -> {};
    Consumer<Fault> fault =
            f -> {
                throw f;
            };
    Runnable cancelled = () -> {};
    boolean listed = true;
    boolean awaited = true;

    JobBuilder(BackgroundWorker backgroundWorker, JobBody<T> jobBody) {
        this.worker = backgroundWorker;
        this.body = jobBody;
    }

    /** Sets the message that names the job, shown when it takes longer than a second. */
    public JobBuilder<T> named(String key, Object... arguments) {
        nameKey = key;
        nameArguments = arguments;
        return this;
    }

    /** Shows the job in a bar: nothing for 300 ms, then a thin bar, then count and Cancel. */
    public JobBuilder<T> shownIn(JobProgressBar progressBar) {
        bar = progressBar;
        return this;
    }

    /** Keeps the job out of the status bar, however long it takes. */
    public JobBuilder<T> unlisted() {
        listed = false;
        return this;
    }

    /** Excludes the job from {@link BackgroundWorker#isIdle}, for one that runs until cancelled. */
    public JobBuilder<T> detached() {
        listed = false;
        awaited = false;
        return this;
    }

    public JobBuilder<T> onDone(Consumer<T> handler) {
        done = handler;
        return this;
    }

    /**
     * Sets the handler of failures. A defect arrives as code {@code INT-001} and also at the
     * thread's handler for uncaught exceptions, which logs it.
     */
    public JobBuilder<T> onFault(Consumer<Fault> handler) {
        fault = handler;
        return this;
    }

    public JobBuilder<T> onCancelled(Runnable handler) {
        cancelled = handler;
        return this;
    }

    /** Starts the job; call on the UI thread. */
    public Job<T> start() {
        return new Job<>(this).start();
    }
}
