package rubezh.ui.kit.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** The one bridge between the window's thread and the others. */
public final class BackgroundWorker {
    private final Executor executor;

    /** What runs or waits to run. */
    private final Set<Object> started = ConcurrentHashMap.newKeySet();

    private final ObservableList<Job<?>> tasks = FXCollections.observableArrayList();
    private final ObservableList<Job<?>> tasksView =
            FXCollections.unmodifiableObservableList(tasks);

    /**
     * @param executor where bodies run; given by the application, which also ends it
     */
    public BackgroundWorker(Executor executor) {
        this.executor = executor;
    }

    /**
     * Returns a worker for what may hang, say a folder of a machine that does not answer: it takes
     * no thread from those that keep what is typed, and ends with the program.
     */
    public static BackgroundWorker dedicated() {
        return new BackgroundWorker(Thread.ofVirtual().name("apart")::start);
    }

    /** Describes work; nothing runs before {@link JobBuilder#start()}. */
    public <T> JobBuilder<T> of(JobBody<T> jobBody) {
        return new JobBuilder<>(this, jobBody);
    }

    /** Runs something on the window's thread, soon. */
    public void onUi(Runnable action) {
        Platform.runLater(action);
    }

    /** Returns an action that waits until nobody has asked for it for a while. */
    public Debounce debounce(Duration quiet, Runnable action) {
        return debounce(quiet, Duration.INDEFINITE, action);
    }

    /** As {@link #debounce(Duration, Runnable)}, but never put off for longer than a time. */
    public Debounce debounce(Duration quiet, Duration longest, Runnable action) {
        return new Debounce(this, quiet, longest, action);
    }

    /** Says whether nothing runs and nothing waits to run: the window shows all that it will. */
    public boolean isIdle() {
        return started.isEmpty();
    }

    /** Returns the work of more than ten seconds, for the status bar. */
    public ObservableList<Job<?>> tasks() {
        return tasksView;
    }

    /**
     * Runs a body on another thread. When the application has ended its threads the body is
     * dropped: a pause that runs out behind a closing window has nothing left to tell.
     *
     * @return whether it will run
     */
    boolean execute(Runnable body) {
        try {
            executor.execute(body);
            return true;
        } catch (RejectedExecutionException e) {
            if (executor instanceof ExecutorService threads && threads.isShutdown()) {
                return false;
            }
            throw e;
        }
    }

    void started(Object work) {
        started.add(work);
    }

    void finished(Object work) {
        started.remove(work);
    }

    void list(Job<?> job) {
        tasks.add(job);
    }

    void unlist(Job<?> job) {
        tasks.remove(job);
    }

    /** Waits for a while before doing something, and forgets it when asked again. */
    public static final class Debounce {
        private final BackgroundWorker worker;
        private final PauseTransition pause;
        private final PauseTransition longest;
        private final Runnable action;

        Debounce(
                BackgroundWorker backgroundWorker,
                Duration quiet,
                Duration longest,
                Runnable action) {
            this.worker = backgroundWorker;
            this.pause = new PauseTransition(quiet);
            this.longest = new PauseTransition(longest);
            this.action = action;
            pause.setOnFinished(_ -> act());
            this.longest.setOnFinished(_ -> act());
        }

        private void act() {
            cancel();
            action.run();
        }

        /** Starts the wait anew; the longest wait goes on from the first asking. */
        public void ask() {
            worker.started(this);
            pause.playFromStart();
            longest.play();
        }

        /** Does it now if it is waiting. */
        public void now() {
            if (pause.getStatus() == Animation.Status.RUNNING) {
                act();
            }
        }

        /** Forgets it. */
        public void cancel() {
            worker.finished(this);
            pause.stop();
            longest.stop();
        }
    }
}
