package rubezh.ui.kit.work;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
 * Work under way. Its phase says how much of it a person needs to see by now.
 *
 * @param <T> what comes out
 */
public final class Job<T> implements Progress {
    /** What is shown of a job. */
    public enum Phase {
        /** Under 300 ms: nothing. */
        QUIET,
        /** Up to a second: a thin bar. */
        THIN,
        /** Longer: bar, count and Cancel. */
        COUNTED,
        /** Over ten seconds: also a line in the status bar. */
        LONG,
        /** Over. */
        ENDED
    }

    private record Count(long done, long of) {}

    private final JobBuilder<T> work;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.QUIET);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final AtomicBoolean cancelRequested = new AtomicBoolean();
    private final AtomicReference<@Nullable Count> pending = new AtomicReference<>();
    private volatile Thread runner = Thread.currentThread();
    private volatile boolean running;
    private final PauseTransition clock = new PauseTransition();

    Job(JobBuilder<T> builder) {
        this.work = builder;
    }

    Job<T> start() {
        if (work.bar != null) {
            work.bar.show(this);
        }
        step(Phase.THIN, 300);
        if (work.awaited) {
            work.worker.started(this);
        }
        if (!work.worker.execute(this::run)) {
            end();
        }
        return this;
    }

    private void step(Phase next, double after) {
        clock.setDuration(Duration.millis(after));
        clock.setOnFinished(_ -> enter(next));
        clock.playFromStart();
    }

    private void enter(Phase next) {
        phase.set(next);
        if (next == Phase.THIN) {
            step(Phase.COUNTED, 700);
        } else if (next == Phase.COUNTED) {
            step(Phase.LONG, 9_000);
        } else if (work.listed) {
            work.worker.list(this);
        }
    }

    @SuppressWarnings("Interruption") // a cancelled count in the database stops only when told so
    private void run() {
        runner = Thread.currentThread();
        running = true;
        try {
            T result = work.body.run(this);
            finish(() -> work.done.accept(result));
        } catch (Fault fault) {
            finish(() -> work.fault.accept(fault));
        } catch (InterruptedException e) {
            finish(() -> work.fault.accept(new Fault(e, Fault.Exit.INTERRUPTED, "INT-002")));
        } catch (Exception defect) {
            finish(() -> defect(defect));
        } finally {
            running = false;
            var _ = Thread.interrupted();
        }
    }

    private void defect(Exception defect) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, defect);
        work.fault.accept(new Fault(defect, Fault.Exit.INTERNAL, "INT-001"));
    }

    private void finish(Runnable handler) {
        work.worker.onUi(() -> {
            if (phase.get() != Phase.ENDED) {
                end();
                handler.run();
            }
        });
    }

    private void end() {
        clock.stop();
        work.worker.finished(this);
        work.worker.unlist(this);
        phase.set(Phase.ENDED);
    }

    /** Gives the work up; its body is interrupted and its result, if any, is dropped. */
    @SuppressWarnings("Interruption")
    public void cancel() {
        if (phase.get() == Phase.ENDED || !cancelRequested.compareAndSet(false, true)) {
            return;
        }
        if (running) {
            runner.interrupt();
        }
        end();
        work.cancelled.run();
    }

    @Override
    public boolean cancelled() {
        return cancelRequested.get() || Progress.super.cancelled();
    }

    @Override
    public void report(Step step, long doneNow, long ofNow) {
        if (pending.getAndSet(new Count(doneNow, ofNow)) == null) {
            work.worker.onUi(this::publish);
        }
    }

    private void publish() {
        Count count = pending.getAndSet(null);
        if (count != null) {
            total.set(count.of);
            done.set(count.done);
        }
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Returns how much is done. */
    public ReadOnlyLongProperty done() {
        return done.getReadOnlyProperty();
    }

    /** Returns how much there is, 0 while unknown. */
    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /** Returns the key of the work's name. */
    public String nameKey() {
        return work.nameKey;
    }

    public Object[] nameArguments() {
        return work.nameArguments.clone();
    }
}
