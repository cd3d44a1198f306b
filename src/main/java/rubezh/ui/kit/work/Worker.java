package rubezh.ui.kit.work;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** The one bridge between the window's thread and the others. */
public final class Worker {
    private final Executor executor;
    private final ObservableList<Job<?>> tasks = FXCollections.observableArrayList();
    private final ObservableList<Job<?>> tasksView =
            FXCollections.unmodifiableObservableList(tasks);

    /**
     * @param executor where bodies run; given by the application, which also ends it
     */
    public Worker(Executor executor) {
        this.executor = executor;
    }

    /** Describes work; nothing runs before {@link Work#start()}. */
    public <T> Work<T> of(Body<T> body) {
        return new Work<>(this, body);
    }

    /** Runs something on the window's thread, soon. */
    public void onUi(Runnable action) {
        Platform.runLater(action);
    }

    /** Returns an action that waits until nobody has asked for it for a while. */
    public Debounce debounce(Duration quiet, Runnable action) {
        return new Debounce(new PauseTransition(quiet), action);
    }

    /** Returns the work of more than ten seconds, for the status bar. */
    public ObservableList<Job<?>> tasks() {
        return tasksView;
    }

    void execute(Runnable body) {
        executor.execute(body);
    }

    void list(Job<?> job) {
        tasks.add(job);
    }

    void unlist(Job<?> job) {
        tasks.remove(job);
    }

    /** Waits for a while before doing something, and forgets it when asked again. */
    public static final class Debounce {
        private final PauseTransition pause;
        private final Runnable action;

        Debounce(PauseTransition pause, Runnable action) {
            this.pause = pause;
            this.action = action;
            pause.setOnFinished(_ -> action.run());
        }

        /** Starts the wait anew. */
        public void ask() {
            pause.playFromStart();
        }

        /** Does it now if it is waiting. */
        public void now() {
            if (pause.getStatus() == javafx.animation.Animation.Status.RUNNING) {
                pause.stop();
                action.run();
            }
        }

        /** Forgets it. */
        public void cancel() {
            pause.stop();
        }
    }
}
