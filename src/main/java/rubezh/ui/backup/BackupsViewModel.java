package rubezh.ui.backup;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupComparison;
import rubezh.backup.BackupLocation;
import rubezh.backup.BackupService;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.BackupService.Entry;
import rubezh.backup.BackupService.Occasion;
import rubezh.backup.BackupService.Place;
import rubezh.backup.BackupService.Rehearsal;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.text.Fault;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.work.JobBody;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the backups: the list, what was done last, and the restore that is considered. */
final class BackupsViewModel extends ScreenModel {
    /** Faults of a restore that closed the register before. */
    private static final Set<String> CLOSED = Set.of("BAK-013", "BAK-014");

    private final BackupService service;
    private final UiContext ui;
    private final Runnable onRestored;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Rehearsal> rehearsal =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Restore> restore = new ReadOnlyObjectWrapper<>();

    /**
     * What the screen shows.
     *
     * @param entries backups, newest first
     * @param status state of all of them
     * @param first the usual folder
     * @param second the folder on another disk, if one was chosen
     */
    record State(
            List<Entry> entries,
            BackupStatus status,
            Optional<BackupLocation> first,
            Optional<BackupLocation> second) {
        static final State EMPTY =
                new State(
                        List.of(),
                        new BackupStatus(Instant.EPOCH, null, null),
                        Optional.empty(),
                        Optional.empty());
    }

    /**
     * Restore that is considered.
     *
     * @param change what it would change
     * @param confirmers officers one of whom has to confirm
     */
    record Restore(BackupComparison change, List<Officer> confirmers) {}

    BackupsViewModel(BackupService service, UiContext ui, Runnable onRestored) {
        super(ui.worker());
        this.service = service;
        this.ui = ui;
        this.onRestored = onRestored;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the rehearsal done last on this screen. */
    ReadOnlyObjectProperty<@Nullable Rehearsal> rehearsal() {
        return rehearsal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Restore> restore() {
        return restore.getReadOnlyProperty();
    }

    boolean mayRestore() {
        return ui.allows(Permission.RESTORE);
    }

    void load() {
        read(this::read, state::set);
    }

    private State read() {
        return new State(
                service.list(),
                service.status(),
                service.location(Place.FIRST),
                service.location(Place.SECOND));
    }

    void create(JobProgressBar bar) {
        run(
                "backup.work.create",
                bar,
                progress -> service.create(Occasion.BY_HAND, n -> progress.reportOrCancel(n, 0)),
                written -> onFault(written.second()));
    }

    void rehearse(Path backup, JobProgressBar bar) {
        rehearsal.set(null);
        run(
                "backup.work.rehearse",
                bar,
                progress -> service.rehearse(backup, n -> progress.reportOrCancel(n, 0)),
                rehearsal::set);
    }

    void choose(Place place, @Nullable Path folder, JobProgressBar bar) {
        run(
                "backup.work.folder",
                bar,
                _ -> {
                    service.choose(place, folder);
                    return true;
                },
                _ -> {});
    }

    /** Compares a backup with the register, before anything is restored. */
    void consider(Path backup, JobProgressBar bar) {
        run(
                "backup.work.compare",
                bar,
                _ -> new Restore(service.compare(backup), service.confirmers()),
                restore::set);
    }

    void giveUpRestore() {
        restore.set(null);
    }

    /** Restores the backup that is considered. */
    void restore(@Nullable Confirmation confirmation, JobProgressBar bar) {
        Restore considered = restore.get();
        if (considered != null) {
            startAlone(
                    job(
                                    progress -> {
                                        service.restore(
                                                considered.change().backup(),
                                                confirmation,
                                                n -> progress.reportOrCancel(n, 0));
                                        return considered;
                                    })
                            .named("backup.work.restore")
                            .shownIn(bar)
                            .onDone(_ -> onRestored.run())
                            .onFault(this::onRestoreFault));
        }
    }

    /** A register that is closed already can be read no more; the sentence asks to sign in. */
    private void onRestoreFault(Fault failed) {
        onFault(failed);
        if (!CLOSED.contains(failed.code())) {
            load();
        }
    }

    private <T> void run(String nameKey, JobProgressBar bar, JobBody<T> body, Consumer<T> done) {
        startAlone(
                job(body)
                        .named(nameKey)
                        .shownIn(bar)
                        .onDone(result -> {
                            done.accept(result);
                            load();
                        })
                        .onFault(failed -> {
                            onFault(failed);
                            load();
                        })
                        .onCancelled(this::load));
    }
}
