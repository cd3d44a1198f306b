package rubezh.build;

import module java.base;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.application.Platform;

/**
 * Measures the longest time the UI thread was busy, by a probe every 10 ms. Tests fail above 100 ms
 * in a scripted scenario.
 */
public final class StallDetector implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "stall-watch");
                thread.setDaemon(true);
                return thread;
            });
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong mostWork = new AtomicLong();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final LongSupplier nanos;

    /** Processor time of the UI thread at the last probe, read and written by that thread only. */
    private long worked = -1;

    /**
     * @param nanos a monotonic clock in nanoseconds, {@code System::nanoTime}
     */
    public StallDetector(LongSupplier nanos) {
        this.nanos = nanos;
        var _ = scheduler.scheduleAtFixedRate(this::probe, 0, 10, TimeUnit.MILLISECONDS);
    }

    private void probe() {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        long scheduled = nanos.getAsLong();
        Platform.runLater(() -> {
            longest.accumulateAndGet(nanos.getAsLong() - scheduled, Math::max);
            long now = THREADS.getCurrentThreadCpuTime();
            mostWork.accumulateAndGet(worked < 0 ? 0 : now - worked, Math::max);
            worked = now;
            waiting.set(false);
        });
    }

    /** Returns the longest delay of a probe so far. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /**
     * Returns the most processor time that the UI thread used between two probes so far, which
     * other programs do not lengthen.
     */
    public Duration mostWork() {
        return Duration.ofNanos(mostWork.get());
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
