package rubezh.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import javafx.application.Platform;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;

/** Jobs with a running executor and after its shutdown. */
@WindowTest
class BackgroundWorkerTest {
    @Test
    void stepsRunOneAfterAnotherWithOthersBetweenThem() {
        var worker = new BackgroundWorker(Runnable::run);
        var done = new ArrayList<String>();
        FxThread.run(() -> {
            worker.inTurns(List.of(() -> done.add("first"), () -> done.add("second")));
            Platform.runLater(() -> done.add("key"));
            assertThat(worker.isIdle()).isFalse();
        });
        FxThread.waitUntil(worker::isIdle);
        assertThat(done).containsExactly("first", "key", "second");
    }

    @Test
    void anActionWaitsUntilNothingIsPending() {
        var worker = new BackgroundWorker(Runnable::run);
        var done = new ArrayList<String>();
        var pending =
                FxThread.call(() -> worker.debounce(Duration.INDEFINITE, () -> done.add("late")));
        FxThread.run(() -> {
            pending.schedule();
            worker.whenQuiet(() -> done.add("quiet"));
            assertThat(worker.isIdle()).isFalse();
        });
        FxThread.run(pending::flush);
        FxThread.waitUntil(worker::isIdle);
        assertThat(done).containsExactly("late", "quiet");
    }

    @Test
    void aDelayedActionAfterTheShutdownIsDroppedQuietly() throws Exception {
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
    void jobsRunOnARunningExecutor() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var backgroundWorker = new BackgroundWorker(threads);
            var message = new CompletableFuture<String>();
            onPauseOf(
                    backgroundWorker,
                    () -> backgroundWorker.of(_ -> "done").onDone(message::complete).start());
            assertThat(message.get(30, TimeUnit.SECONDS)).isEqualTo("done");
        }
    }

    @Test
    void aRejectionByARunningExecutorIsThrown() {
        var backgroundWorker =
                new BackgroundWorker(_ -> {
                    throw new RejectedExecutionException("too much");
                });
        assertThatThrownBy(() -> backgroundWorker.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aBodyThatStopsBecauseItsThreadIsInterruptedIsNoDefect() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var code = new CompletableFuture<String>();
            var backgroundWorker = new BackgroundWorker(threads);
            onPauseOf(
                    backgroundWorker,
                    () ->
                            backgroundWorker
                                    .of(_ -> {
                                        throw new CancellationException();
                                    })
                                    .onFault(fault -> code.complete(fault.code()))
                                    .start());
            assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo("INT-002");
        }
    }

    /** The thread is shared: an interrupt that comes late would stop the job of another screen. */
    @Test
    void aCancelledJobDoesNotInterruptTheNextOneOnItsThread() {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var backgroundWorker = new BackgroundWorker(threads);
            var interrupted = new AtomicInteger();
            FxThread.run(() -> {
                for (int i = 0; i < 20_000; i++) {
                    var begun = new AtomicBoolean();
                    Job<?> job = backgroundWorker.action(() -> begun.set(true)).start();
                    backgroundWorker
                            .action(() -> {
                                if (Thread.currentThread().isInterrupted()) {
                                    interrupted.incrementAndGet();
                                }
                            })
                            .start();
                    while (!begun.get()) {
                        Thread.onSpinWait();
                    }
                    job.cancel();
                }
            });
            FxThread.waitUntil(backgroundWorker::isIdle);
            assertThat(interrupted).hasValue(0);
        }
    }

    @Test
    void aJobThatIsCancelledWhileItWaitsForAThreadDoesNotRun() {
        var waiting = new ArrayList<Runnable>();
        var done = new ArrayList<String>();
        var backgroundWorker = new BackgroundWorker(waiting::add);
        FxThread.run(() -> backgroundWorker.of(_ -> done.add("ran")).start().cancel());
        waiting.forEach(Runnable::run);
        assertThat(done).isEmpty();
    }

    /** Runs a body in a delayed action on the UI thread and returns its result. */
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
