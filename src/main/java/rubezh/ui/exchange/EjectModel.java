package rubezh.ui.exchange;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.device.medium.MediumService;
import rubezh.device.medium.MediumService.Medium;
import rubezh.device.medium.MediumService.MediumState;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the medium that the last export was written to, and of ejecting it. */
final class EjectModel extends ScreenModel {
    private final MediumService media;
    private final ReadOnlyObjectWrapper<@Nullable Medium> medium = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MediumState> ejected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private @Nullable Job<?> running;

    EjectModel(MediumService media, BackgroundWorker worker) {
        super(worker);
        this.media = media;
    }

    /** Returns the medium found; null if the program can eject none. */
    ReadOnlyObjectProperty<@Nullable Medium> medium() {
        return medium.getReadOnlyProperty();
    }

    /** Returns what became of it; null until it is ejected. */
    ReadOnlyObjectProperty<@Nullable MediumState> ejected() {
        return ejected.getReadOnlyProperty();
    }

    /** Returns whether a file is on a medium, known to the program by its folder. */
    boolean isOnMedium(Path file) {
        return media.holds(file);
    }

    /** Returns whether there is a medium that can be ejected now. */
    ReadOnlyBooleanProperty offered() {
        return offered.getReadOnlyProperty();
    }

    /** Forgets the medium of an earlier export. */
    void clear() {
        close();
        offered.set(false);
        medium.set(null);
        ejected.set(null);
        onFault(null);
    }

    /** Looks for the medium of a file just written. */
    void look(Path file) {
        clear();
        running = worker().of(_ -> media.find(file)).detached().onDone(this::onFound).start();
    }

    private void onFound(Optional<Medium> found) {
        medium.set(found.orElse(null));
        offered.set(found.isPresent());
    }

    /** Ejects the medium; one that stays in use can be tried again. */
    void eject(JobProgressBar bar) {
        Medium chosen = medium.get();
        if (chosen == null || !offered.get()) {
            return;
        }
        offered.set(false);
        onFault(null);
        running =
                job(_ -> media.eject(chosen))
                        .named("exchange.work.eject")
                        .shownIn(bar)
                        .onDone(ejected::set)
                        .onFault(found -> {
                            offered.set(true);
                            onFault(found);
                        })
                        .onCancelled(() -> offered.set(true))
                        .start();
    }

    /** Ends the background work. */
    void close() {
        Job.cancelAll(running);
    }
}
