package rubezh.ui.signin;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.RestoreService;
import rubezh.backup.RestoreService.Candidate;
import rubezh.backup.RestoreService.Inspection;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;

/** View model of the restore where nobody is signed in: backups, the chosen one, what failed. */
final class RestoreViewModel {
    private final RestoreService service;
    private final BackgroundWorker worker;
    private final Runnable onRestored;
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * @param onRestored runs when the backup is in place and somebody can sign in
     */
    RestoreViewModel(RestoreService service, BackgroundWorker worker, Runnable onRestored) {
        this.service = service;
        this.worker = worker;
        this.onRestored = onRestored;
    }

    ReadOnlyObjectProperty<List<Candidate>> candidates() {
        return candidates.getReadOnlyProperty();
    }

    /** Returns what is in the chosen backup, null before one was chosen and checked. */
    ReadOnlyObjectProperty<@Nullable Inspection> inspection() {
        return inspection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void load() {
        worker.of(_ -> service.candidates())
                .unlisted()
                .onDone(candidates::set)
                .onFault(fault::set)
                .start();
    }

    void inspect(Path backup, JobProgressBar bar) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(null);
        inspection.set(null);
        worker.of(_ -> service.inspect(backup))
                .named("restore.work.inspect")
                .shownIn(bar)
                .onDone(found -> {
                    busy.set(false);
                    inspection.set(found);
                })
                .onFault(this::onFault)
                .onCancelled(() -> busy.set(false))
                .start();
    }

    void restore(@Nullable Confirmation administrator, JobProgressBar bar) {
        Inspection chosen = inspection.get();
        if (chosen == null || busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(null);
        worker.of(
                        progress -> {
                            Path backup = chosen.candidate().file();
                            service.restore(
                                    backup, administrator, n -> progress.reportOrCancel(n, 0));
                            return true;
                        })
                .named("restore.work.restore")
                .shownIn(bar)
                .onDone(_ -> onRestored.run())
                .onFault(this::onFault)
                .onCancelled(() -> busy.set(false))
                .start();
    }

    private void onFault(Fault failed) {
        busy.set(false);
        fault.set(failed);
    }
}
