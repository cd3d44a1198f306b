package rubezh.ui.kit.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/**
 * Measures the longest time the UI thread was busy, by a probe every 10 ms. Tests fail above 100 ms
 * in a scripted scenario.
 */
public final class StallDetector implements AutoCloseable {
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "stall-watch");
                thread.setDaemon(true);
                return thread;
            });
    private final AtomicLong longest = new AtomicLong();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final LongSupplier nanos;

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
            waiting.set(false);
        });
    }

    /** Returns the longest delay of a probe so far. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
