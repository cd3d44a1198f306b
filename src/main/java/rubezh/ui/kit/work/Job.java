package rubezh.ui.kit.work;

import module java.base;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/**
 * Running background job. Its phase determines how much of it the window shows.
 *
 * @param <T> type of the result
 * @see JobBuilder
 */
public final class Job<T> implements Progress {
    /** Part of a job that is shown, by its duration so far. */
    public enum Phase {
        /** Under 300 ms: nothing. */
        QUIET,
        /** Up to a second: a thin bar. */
        THIN,
        /** Longer: bar, count and Cancel. */
        COUNTED,
        /** Over ten seconds: also a line in the status bar. */
        LONG,
        /** Finished, failed or cancelled. */
        ENDED
    }

    private record Count(long done, long total) {}

    private final JobBuilder<T> builder;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.QUIET);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final AtomicBoolean cancelRequested = new AtomicBoolean();
    private final AtomicReference<@Nullable Count> pending = new AtomicReference<>();
    private final Object runnerLock = new Object();

    /** Thread that runs the body, and no other body; guarded by the lock. */
    private @Nullable Thread runner;

    private final PauseTransition clock = new PauseTransition();

    Job(JobBuilder<T> builder) {
        this.builder = builder;
    }

    Job<T> start() {
        if (builder.bar != null) {
            builder.bar.show(this);
        }
        scheduleNext(Phase.THIN, 300);
        if (builder.awaited) {
            builder.worker.started(this);
        }
        if (!builder.worker.execute(this::run)) {
            end();
        }
        return this;
    }

    private void scheduleNext(Phase next, double after) {
        clock.setDuration(Duration.millis(after));
        clock.setOnFinished(_ -> enter(next));
        clock.playFromStart();
    }

    private void enter(Phase next) {
        if (phase.get() == Phase.ENDED) {
            // A clock that was stopped in the frame in which it is due runs to its end all the
            // same.
            return;
        }
        phase.set(next);
        if (next == Phase.THIN) {
            scheduleNext(Phase.COUNTED, 700);
        } else if (next == Phase.COUNTED) {
            scheduleNext(Phase.LONG, 9_000);
        } else if (builder.listed) {
            builder.worker.list(this);
        }
    }

    @SuppressWarnings("Interruption") // only an interrupt stops a query in the database
    private void run() {
        if (!takeThread()) {
            return;
        }
        try {
            T result = builder.body.run(this);
            finish(() -> builder.done.accept(result));
        } catch (Fault fault) {
            finish(() -> builder.fault.accept(fault));
        } catch (InterruptedException | CancellationException e) {
            finish(() -> builder.fault.accept(new Fault(e, Fault.Exit.INTERRUPTED, "INT-002")));
        } catch (Exception defect) {
            finish(() -> onDefect(defect));
        } finally {
            releaseThread();
        }
    }

    /** Returns whether the body is to run: a job cancelled while it waited for a thread is not. */
    private boolean takeThread() {
        synchronized (runnerLock) {
            runner = cancelRequested.get() ? null : Thread.currentThread();
            return runner != null;
        }
    }

    /** Gives the thread back without an interrupt, which would stop the next job on it. */
    private void releaseThread() {
        synchronized (runnerLock) {
            runner = null;
            var _ = Thread.interrupted();
        }
    }

    private void onDefect(Exception defect) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, defect);
        builder.fault.accept(new Fault(defect, Fault.Exit.INTERNAL, "INT-001"));
    }

    private void finish(Runnable handler) {
        builder.worker.onUi(() -> {
            if (phase.get() != Phase.ENDED) {
                end();
                handler.run();
            }
        });
    }

    private void end() {
        clock.stop();
        builder.worker.finished(this);
        builder.worker.unlist(this);
        phase.set(Phase.ENDED);
    }

    /** Cancels the job: interrupts its body and drops its result, if any. */
    @SuppressWarnings("Interruption")
    public void cancel() {
        if (phase.get() == Phase.ENDED || !cancelRequested.compareAndSet(false, true)) {
            return;
        }
        synchronized (runnerLock) {
            if (runner != null) {
                runner.interrupt();
            }
        }
        end();
        builder.cancelled.run();
    }

    /** Cancels those jobs that there are. */
    public static void cancelAll(@Nullable Job<?>... jobs) {
        for (Job<?> job : jobs) {
            if (job != null) {
                job.cancel();
            }
        }
    }

    @Override
    public boolean cancelled() {
        return cancelRequested.get() || Progress.super.cancelled();
    }

    @Override
    public void report(Step step, long doneCount, long totalCount) {
        if (pending.getAndSet(new Count(doneCount, totalCount)) == null) {
            builder.worker.onUi(this::publish);
        }
    }

    private void publish() {
        Count count = pending.getAndSet(null);
        if (count != null) {
            total.set(count.total);
            done.set(count.done);
        }
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Returns the number of units done. */
    public ReadOnlyLongProperty done() {
        return done.getReadOnlyProperty();
    }

    /** Returns the number of units in all, 0 while unknown. */
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /** Returns the message key of the name of the job. */
    public String nameKey() {
        return builder.nameKey;
    }

    public Object[] nameArguments() {
        return builder.nameArguments.clone();
    }
}
