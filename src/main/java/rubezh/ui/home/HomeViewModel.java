package rubezh.ui.home;

import module java.base;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.today.TodayService;
import rubezh.today.TodaySummary;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the home screen. While the screen is hidden nothing is read: what changed meanwhile
 * is read when it is shown. Call it on the JavaFX application thread.
 */
final class HomeViewModel extends ScreenModel {
    /** Age from which what is shown is read again, as its ages are no longer right. */
    private static final Duration OLD = Duration.ofMinutes(5);

    /** Several changes shortly after each other are read once. */
    private static final javafx.util.Duration QUIET = javafx.util.Duration.millis(150);

    private final TodayService service;
    private final InstantSource clock;
    private final BackgroundWorker.DelayedAction reading;
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TodaySummary> summary =
            new ReadOnlyObjectWrapper<>();
    private boolean shown;
    private boolean stale = true;
    private boolean busy;

    HomeViewModel(TodayService service, BackgroundWorker worker, InstantSource clock) {
        super(worker);
        this.service = service;
        this.clock = clock;
        this.reading = worker.debounce(QUIET, this::readIfNeeded);
    }

    /** Returns what waits; null before it was read. */
    ReadOnlyObjectProperty<@Nullable TodaySummary> summary() {
        return summary.getReadOnlyProperty();
    }

    /** Returns whether it is read for the first time and takes longer than a second. */
    ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Tells whether the screen is in the window. */
    void setShown(boolean visible) {
        shown = visible;
        readIfNeeded();
    }

    void refresh() {
        stale = true;
        if (shown) {
            reading.schedule();
        }
    }

    void refreshIfOld() {
        TodaySummary read = summary.get();
        if (read != null && Duration.between(read.at(), clock.instant()).compareTo(OLD) >= 0) {
            refresh();
        }
    }

    private void readIfNeeded() {
        if (shown && stale && !busy) {
            stale = false;
            busy = true;
            job(_ -> service.read())
                    .unlisted()
                    .onDone(this::onRead)
                    .onFault(failed -> {
                        busy = false;
                        onFault(failed);
                    })
                    .start()
                    .phase()
                    .addListener((_, _, phase) -> waiting.set(isFirst() && isSlow(phase)));
        }
    }

    private boolean isFirst() {
        return summary.get() == null;
    }

    private static boolean isSlow(Job.Phase phase) {
        return phase == Job.Phase.COUNTED || phase == Job.Phase.LONG;
    }

    private void onRead(TodaySummary read) {
        busy = false;
        onFault(null);
        summary.set(read);
        stale |= read.comparing();
        readIfNeeded();
    }
}
