package rubezh.ui.seizure.inbox;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 * What has come into the folder of the document scanner since the program runs and is in no record
 * yet. One for the window: what comes while it is locked is there when it is unlocked. Looks again
 * and again in the background; a folder that answers slowly is looked at less often. Call on the
 * window's thread.
 */
public final class InboxMonitor {
    private static final Duration PAUSE = Duration.seconds(1);

    /** No more than this share of the time goes into looking. */
    private static final int SHARE = 10;

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
     * @param worker looks; not the one that keeps what is typed, for a folder of another machine
     *     may not answer for minutes
     * @param opens makes what looks into a folder
     */
    public InboxMonitor(
            BackgroundWorker worker, Preference<Path> store, Function<Path, Inbox> opens) {
        this.worker = worker;
        this.store = store;
        this.inboxFactory = opens;
        this.folder = new ReadOnlyObjectWrapper<>(store.read().orElse(null));
    }

    /** Begins to look, if a folder is set. */
    public void start() {
        stop();
        Path set = folder.get();
        if (set != null) {
            watch = new FolderWatch(inboxFactory.apply(set));
            watch.look();
        }
    }

    /** Looks no more. */
    public void stop() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
        fault = null;
        imported.clear();
        waiting.set(List.of());
    }

    /** The folder, null while none is set. */
    public ReadOnlyObjectProperty<@Nullable Path> folder() {
        return folder.getReadOnlyProperty();
    }

    /** Keeps another folder and looks into it from now on; null for none. */
    void watch(@Nullable Path other) {
        store.write(other);
        folder.set(other);
        start();
    }

    /** Describes looking once at what lies in a folder, news or not. */
    JobBuilder<Inbox.Contents> contents(Path which) {
        return worker.of(_ -> inboxFactory.apply(which).contents()).detached();
    }

    /** Returns what waits, the oldest first. */
    public ReadOnlyObjectProperty<List<InboxFile>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Returns why the folder could not be looked into the last time. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** They are in a record now: nobody is offered them again. */
    public void markImported(Collection<InboxFile> some) {
        imported.addAll(some);
        show(waiting.get());
    }

    private void show(List<InboxFile> there) {
        List<InboxFile> left = there.stream().filter(one -> !imported.contains(one)).toList();
        if (!left.equals(waiting.get())) {
            waiting.set(left);
        }
    }

    /** Looking into one folder, until another is set. */
    private final class FolderWatch {
        private final Inbox inbox;
        private final PauseTransition pause = new PauseTransition(PAUSE);
        private boolean ended;

        FolderWatch(Inbox inbox) {
            this.inbox = inbox;
            pause.setOnFinished(_ -> look());
        }

        void look() {
            long begun = System.nanoTime();
            worker.of(_ -> inbox.poll())
                    .detached()
                    .onDone(there -> looked(begun, there, null))
                    .onFault(why -> looked(begun, List.of(), why))
                    .start();
        }

        private void looked(long begun, List<InboxFile> there, @Nullable Fault why) {
            if (!ended) {
                fault = why;
                show(there);
                Duration slow = Duration.millis((System.nanoTime() - begun) * SHARE / 1e6);
                pause.setDuration(slow.greaterThan(PAUSE) ? slow : PAUSE);
                pause.playFromStart();
            }
        }

        void end() {
            ended = true;
            pause.stop();
        }
    }
}
