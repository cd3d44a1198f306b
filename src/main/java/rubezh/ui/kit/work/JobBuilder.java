package rubezh.ui.kit.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Describes background work step by step:
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
 * All handlers run on the window's thread; after a cancel none does but {@link #onCancelled}.
 *
 * @param <T> what comes out
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

    /** Names the work with a message, shown when it takes longer than a second. */
    public JobBuilder<T> named(String key, Object... arguments) {
        nameKey = key;
        nameArguments = arguments;
        return this;
    }

    /** Shows the work in a pane's bar: nothing for 300 ms, then a line, then count and Cancel. */
    public JobBuilder<T> shownIn(JobProgressBar pane) {
        bar = pane;
        return this;
    }

    /** Keeps the work out of the status bar however long it takes. */
    public JobBuilder<T> unlisted() {
        listed = false;
        return this;
    }

    /**
     * Says that the work goes on for as long as something is on show: nothing waits for its end.
     */
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
     * Takes what was to be expected. A defect arrives as code {@code INT-001} and also at the
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

    /** Starts it; call on the window's thread. */
    public Job<T> start() {
        return new Job<>(this).start();
    }
}
