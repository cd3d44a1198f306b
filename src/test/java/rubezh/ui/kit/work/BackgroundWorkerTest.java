package rubezh.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;

/** What becomes of work when the threads it would run on are there, and when they are gone. */
@WindowTest
class BackgroundWorkerTest {
    @Test
    void aPauseThatRunsOutBehindAClosedWindowIsDroppedQuietly() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        var backgroundWorker = new BackgroundWorker(threads);
        var done = new ArrayList<String>();
        threads.shutdownNow();

        Job.Phase phase =
                onPauseOf(
                        backgroundWorker,
                        () ->
                                backgroundWorker
                                        .of(_ -> "late")
                                        .onDone(done::add)
                                        .start()
                                        .phase()
                                        .get());

        assertThat(phase).isEqualTo(Job.Phase.ENDED);
        assertThat(backgroundWorker.longJobs()).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void workRunsWhileTheThreadsAreThere() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var backgroundWorker = new BackgroundWorker(threads);
            var told = new CompletableFuture<String>();
            onPauseOf(
                    backgroundWorker,
                    () -> backgroundWorker.of(_ -> "done").onDone(told::complete).start());
            assertThat(told.get(30, TimeUnit.SECONDS)).isEqualTo("done");
        }
    }

    @Test
    void aRefusalOfLivingThreadsIsNotHidden() {
        var backgroundWorker =
                new BackgroundWorker(_ -> {
                    throw new RejectedExecutionException("too much");
                });
        assertThatThrownBy(() -> backgroundWorker.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }

    /**
     * Does something when a pause has run out, on the window's thread, and returns what it gave.
     */
    private static <T> T onPauseOf(
            BackgroundWorker backgroundWorker, java.util.function.Supplier<T> action)
            throws Exception {
        var out = new CompletableFuture<T>();
        List<BackgroundWorker.DelayedAction> kept = new ArrayList<>();
        FxThread.run(() -> {
            var soon =
                    backgroundWorker.debounce(
                            Duration.millis(1),
                            () -> {
                                try {
                                    out.complete(action.get());
                                } catch (RuntimeException e) {
                                    out.completeExceptionally(e);
                                }
                            });
            kept.add(soon);
            soon.schedule();
        });
        return out.get(30, TimeUnit.SECONDS);
    }
}
