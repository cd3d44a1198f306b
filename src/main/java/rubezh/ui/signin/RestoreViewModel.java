package rubezh.ui.signin;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.RestoreService;
import rubezh.backup.RestoreService.Candidate;
import rubezh.backup.RestoreService.Inspection;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the restore where nobody is signed in: backups, the chosen one, what failed. */
final class RestoreViewModel extends ScreenModel {
    private final RestoreService service;
    private final Runnable onRestored;
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection =
            new ReadOnlyObjectWrapper<>();

    /**
     * @param onRestored runs when the backup is in place and somebody can sign in
     */
    RestoreViewModel(RestoreService service, BackgroundWorker worker, Runnable onRestored) {
        super(worker);
        this.service = service;
        this.onRestored = onRestored;
    }

    ReadOnlyObjectProperty<List<Candidate>> candidates() {
        return candidates.getReadOnlyProperty();
    }

    /** Returns what is in the chosen backup, null before one was chosen and checked. */
    ReadOnlyObjectProperty<@Nullable Inspection> inspection() {
        return inspection.getReadOnlyProperty();
    }

    void load() {
        read(() -> service.candidates(), candidates::set);
    }

    void inspect(Path backup, JobProgressBar bar) {
        if (!busy().get()) {
            inspection.set(null);
        }
        startAlone(
                job(_ -> service.inspect(backup))
                        .named("restore.work.inspect")
                        .shownIn(bar)
                        .onDone(inspection::set));
    }

    void restore(@Nullable Confirmation administrator, JobProgressBar bar) {
        Inspection chosen = inspection.get();
        if (chosen == null) {
            return;
        }
        Path backup = chosen.candidate().file();
        startAlone(
                job(
                                progress -> {
                                    service.restore(
                                            backup,
                                            administrator,
                                            n -> progress.reportOrCancel(n, 0));
                                    return backup;
                                })
                        .named("restore.work.restore")
                        .shownIn(bar)
                        .onDone(_ -> onRestored.run()));
    }
}
