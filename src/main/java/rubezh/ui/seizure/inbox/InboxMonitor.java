package rubezh.ui.seizure.inbox;

import module java.base;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.device.inbox.Inbox;
import rubezh.device.inbox.InboxFile;
import rubezh.text.Fault;
import rubezh.ui.kit.Preference;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobBuilder;

/**
 * Monitor of the document scanner's folder: files that arrived since the program started and are in
 * no record yet. There is one per window; it goes on while the window is locked. It polls in the
 * background, less often if the folder is slow. Call it on the JavaFX application thread.
 *
 * <pre>{@code
 * monitor.waiting().addListener((_, _, files) -> offer(files));
 * monitor.start();
 * }</pre>
 *
 * @see rubezh.device.inbox.Inbox
 */
public final class InboxMonitor {
    private static final Duration PAUSE = Duration.seconds(1);

    /** Pause after a slow poll, as a multiple of its duration. */
    private static final int PAUSE_FACTOR = 10;

    private final BackgroundWorker worker;
    private final Preference<Path> store;
    private final Function<Path, Inbox> inboxFactory;
    private final ReadOnlyObjectWrapper<@Nullable Path> folder;
    private final ReadOnlyObjectWrapper<List<InboxFile>> waiting =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Set<InboxFile> imported = new HashSet<>();
    private @Nullable FolderWatch watch;
    private @Nullable Fault fault;

    /**
     * @param worker worker of its own: a folder on another machine may block for minutes, which
     *     must not delay drafts
     * @param inboxFactory opens a folder
     */
    public InboxMonitor(
            BackgroundWorker worker, Preference<Path> store, Function<Path, Inbox> inboxFactory) {
        this.worker = worker;
        this.store = store;
        this.inboxFactory = inboxFactory;
        this.folder = new ReadOnlyObjectWrapper<>(store.read().orElse(null));
    }

    /** Starts polling if a folder is set. */
    public void start() {
        stop();
        Path set = folder.get();
        if (set != null) {
            watch = new FolderWatch(inboxFactory.apply(set));
            watch.poll();
        }
    }

    /** Stops polling and forgets all files. */
    public void stop() {
        if (watch != null) {
            watch.stop();
            watch = null;
        }
        fault = null;
        imported.clear();
        waiting.set(List.of());
    }

    /** Returns the folder, null if none is set. */
    public ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /** Saves another folder and polls it; null for none. */
    void watch(@Nullable Path other) {
        store.write(other);
        folder.set(other);
        start();
    }

    /** Returns a job that reads the content of a folder once. */
    JobBuilder<Inbox.Contents> contents(Path path) {
        return worker.of(_ -> inboxFactory.apply(path).contents()).detached();
    }

    /** Returns the waiting files, oldest first. */
    public ReadOnlyObjectProperty<List<InboxFile>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Returns the fault of the last poll, if it failed. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Marks files as imported; they are not offered again. */
    public void markImported(Collection<InboxFile> files) {
        imported.addAll(files);
        show(waiting.get());
    }

    private void show(List<InboxFile> found) {
        List<InboxFile> open = found.stream().filter(one -> !imported.contains(one)).toList();
        if (!open.equals(waiting.get())) {
            waiting.set(open);
        }
    }

    /** Polling of one folder. */
    private final class FolderWatch {
        private final Inbox inbox;
        private final PauseTransition pause = new PauseTransition(PAUSE);
        private boolean ended;

        FolderWatch(Inbox inbox) {
            this.inbox = inbox;
            pause.setOnFinished(_ -> poll());
        }

        void poll() {
            long started = System.nanoTime();
            worker.of(_ -> inbox.poll())
                    .detached()
                    .onDone(found -> onPolled(started, found, null))
                    .onFault(error -> onPolled(started, List.of(), error))
                    .start();
        }

        private void onPolled(long started, List<InboxFile> found, @Nullable Fault error) {
            if (!ended) {
                fault = error;
                show(found);
                Duration nextPause =
                        Duration.millis((System.nanoTime() - started) * PAUSE_FACTOR / 1e6);
                pause.setDuration(nextPause.greaterThan(PAUSE) ? nextPause : PAUSE);
                pause.playFromStart();
            }
        }

        void stop() {
            ended = true;
            pause.stop();
        }
    }
}
