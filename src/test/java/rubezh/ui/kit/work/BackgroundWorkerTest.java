package rubezh.ui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Fault;

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

    /**
     * An animation that is stopped by another one's handler still ends if both are due in one
     * frame, as they are under load. The clock of the cancelled job did, after which the job passed
     * for one that runs, and its interruption for a failure.
     */
    @Test
    void aJobCancelledInTheFrameInWhichItsBarIsDueSaysNothing() {
        var faults = new ArrayList<Fault>();
        var phase = new AtomicReference<Job.Phase>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var backgroundWorker = new BackgroundWorker(threads);
            FxThread.run(() -> {
                var due = new PauseTransition(Duration.millis(100));
                var job = new AtomicReference<Job<?>>();
                due.setOnFinished(_ -> job.get().cancel());
                due.play();
                job.set(
                        backgroundWorker
                                .action(() -> new CountDownLatch(1).await())
                                .onFault(faults::add)
                                .start());
                job.get().phase().subscribe(phase::set);
                keepBusy(400);
            });
            FxThread.waitUntil(() -> phase.get() == Job.Phase.ENDED);
        }
        FxThread.run(() -> {});
        assertThat(phase).hasValue(Job.Phase.ENDED);
        assertThat(faults).isEmpty();
    }

    @Test
    void anActionThatIsCancelledInTheFrameInWhichItIsDueDoesNotRun() {
        var runs = new AtomicInteger();
        var over = new AtomicBoolean();
        FxThread.run(() -> {
            var due = new PauseTransition(Duration.millis(50));
            var backgroundWorker = new BackgroundWorker(_ -> {});
            var action = backgroundWorker.debounce(Duration.millis(50), runs::incrementAndGet);
            due.setOnFinished(_ -> {
                action.cancel();
                backgroundWorker.onUi(() -> over.set(true));
            });
            due.play();
            action.schedule();
            keepBusy(100);
        });
        FxThread.waitUntil(over::get);
        assertThat(runs).hasValue(0);
    }

    /** Keeps the thread of the window from drawing a frame. */
    private static void keepBusy(int milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
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
