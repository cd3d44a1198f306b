package rubezh.ui.kit.work;

import module java.base;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/**
 * Bridge between the UI thread and background threads.
 *
 * <pre>{@code
 * worker.of(_ -> catalogue.count(query)).onDone(this::showCount).start();
 * }</pre>
 *
 * @see JobBuilder
 */
public final class BackgroundWorker {
    private static final Duration BETWEEN_LOOKS = Duration.millis(30);

    private final Executor executor;

    /** Jobs and delayed actions that run or are pending. */
    private final Set<Object> started = ConcurrentHashMap.newKeySet();

    /** Actions that wait until nothing of that is left. */
    private final Set<Object> waiting = ConcurrentHashMap.newKeySet();

    private final ObservableList<Job<?>> longJobs = FXCollections.observableArrayList();
    private final ObservableList<Job<?>> longJobsView =
            FXCollections.unmodifiableObservableList(longJobs);

    /**
     * @param executor runs the job bodies; the application creates it and shuts it down
     */
    public BackgroundWorker(Executor executor) {
        this.executor = executor;
    }

    /**
     * Returns a worker for jobs that may hang, such as reading a folder on an unreachable machine.
     * It uses virtual threads, so that it takes none from the pool that writes drafts; they end
     * with the program.
     */
    public static BackgroundWorker dedicated() {
        return new BackgroundWorker(Thread.ofVirtual().name("apart")::start);
    }

    /** Returns a builder for a job; nothing runs before {@link JobBuilder#start()}. */
    public <T> JobBuilder<T> of(JobBody<T> jobBody) {
        return new JobBuilder<>(this, jobBody);
    }

    /** Body of a job without a result. */
    public interface Action {
        void run() throws Exception;
    }

    /** Returns a builder for a job without a result; its handler receives {@code true}. */
    public JobBuilder<Boolean> action(Action action) {
        return of(_ -> {
            action.run();
            return true;
        });
    }

    /** Runs an action later on the UI thread. */
    public void onUi(Runnable action) {
        Platform.runLater(action);
    }

    /**
     * Runs an action on the UI thread when no job runs and none is pending; until then the worker
     * is not idle.
     */
    public void whenQuiet(Runnable action) {
        var look = new PauseTransition(BETWEEN_LOOKS);
        waiting.add(look);
        look.setOnFinished(_ -> {
            if (started.isEmpty()) {
                waiting.remove(look);
                action.run();
            } else {
                look.playFromStart();
            }
        });
        look.play();
    }

    /**
     * Runs steps on the UI thread, each in a turn of its own, so that keys and frames come in
     * between; until the last one has run, the worker is not idle.
     */
    public void inTurns(List<Runnable> steps) {
        var left = new ArrayDeque<>(steps);
        started.add(left);
        onUi(() -> next(left));
    }

    private void next(Queue<Runnable> left) {
        Runnable step = left.poll();
        if (step == null) {
            started.remove(left);
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            started.remove(left);
            throw e;
        }
        onUi(() -> next(left));
    }

    /** Returns an action that runs when it was not scheduled again for a quiet time. */
    public DelayedAction debounce(Duration quiet, Runnable action) {
        return debounce(quiet, Duration.INDEFINITE, action);
    }

    /** As {@link #debounce(Duration, Runnable)}, with an upper bound for the whole delay. */
    public DelayedAction debounce(Duration quiet, Duration longest, Runnable action) {
        return new DelayedAction(this, quiet, longest, action);
    }

    /** Returns whether nothing runs and nothing is pending, so that the window is up to date. */
    public boolean isIdle() {
        return started.isEmpty() && waiting.isEmpty();
    }

    /** Returns the jobs that run longer than ten seconds, for the status bar. */
    public ObservableList<Job<?>> longJobs() {
        return longJobsView;
    }

    /**
     * Runs a body on another thread. A body started after the shutdown of the executor is dropped:
     * it comes from a delayed action of a closing window.
     *
     * @return whether the body will run
     */
    boolean execute(Runnable body) {
        try {
            executor.execute(body);
            return true;
        } catch (RejectedExecutionException e) {
            if (executor instanceof ExecutorService service && service.isShutdown()) {
                return false;
            }
            throw e;
        }
    }

    void started(Object job) {
        started.add(job);
    }

    void finished(Object job) {
        started.remove(job);
    }

    void list(Job<?> job) {
        longJobs.add(job);
    }

    void unlist(Job<?> job) {
        longJobs.remove(job);
    }

    /** Action that runs when it was not scheduled again for a while; UI thread only. */
    public static final class DelayedAction {
        private final BackgroundWorker worker;
        private final PauseTransition pause;
        private final PauseTransition longest;
        private final Runnable action;
        private boolean pending;

        DelayedAction(BackgroundWorker worker, Duration quiet, Duration longest, Runnable action) {
            this.worker = worker;
            this.pause = new PauseTransition(quiet);
            this.longest = new PauseTransition(longest);
            this.action = action;
            pause.setOnFinished(_ -> run());
            this.longest.setOnFinished(_ -> run());
        }

        private void run() {
            // A pause that was stopped in the frame in which it is due ends all the same.
            if (pending) {
                cancel();
                action.run();
            }
        }

        /** Restarts the delay; the longest delay counts from the first call. */
        public void schedule() {
            pending = true;
            worker.started(this);
            pause.playFromStart();
            longest.play();
        }

        /** Runs the action now if it is pending. */
        public void flush() {
            run();
        }

        /** Drops a pending run. */
        public void cancel() {
            pending = false;
            worker.finished(this);
            pause.stop();
            longest.stop();
        }
    }
}
