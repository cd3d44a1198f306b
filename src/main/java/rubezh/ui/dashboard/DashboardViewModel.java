package rubezh.ui.dashboard;

import module java.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Dashboard;
import rubezh.dashboard.DashboardService;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the dashboard: the period, and its figures, which follow each change of it and of
 * the register. While the screen is hidden nothing is read: what changed meanwhile is read when it
 * is shown.
 */
final class DashboardViewModel extends ScreenModel {
    /** Several changes shortly after each other are read once. */
    private static final Duration QUIET = Duration.millis(500);

    private final DashboardService service;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.MONTH);
    private final ObservableList<CodeEntry> operations = FXCollections.observableArrayList();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable Dashboard> dashboard =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Map<String, Coordinates>> positions =
            new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable OperationCode operation;
    private int steps;
    private @Nullable Job<?> loading;
    private final BackgroundWorker.DelayedAction reading;
    private boolean shown;
    private boolean outdated;

    DashboardViewModel(
            DashboardService service,
            Supplier<Map<String, Coordinates>> countryPositions,
            BackgroundWorker worker) {
        super(worker);
        this.service = service;
        this.reading = worker.debounce(QUIET, this::readIfOutdated);
        kind.addListener((_, _, _) -> {
            steps = 0;
            load();
        });
        read(() -> service.operations(), operations::setAll);
        read(() -> countryPositions.get(), positions::set);
        load();
    }

    /** Returns the kind of the period; setting it shows the current one. */
    ObjectProperty<Kind> kind() {
        return kind;
    }

    /** Returns the operations to choose from, the newest first. */
    ObservableList<CodeEntry> operations() {
        return operations;
    }

    /** Returns whether amounts are drawn on a logarithmic scale. */
    BooleanProperty logarithmic() {
        return logarithmic;
    }

    /** Returns the figures; null until they are first read. */
    ReadOnlyObjectProperty<@Nullable Dashboard> dashboard() {
        return dashboard.getReadOnlyProperty();
    }

    /** Returns whether other figures are being read. */
    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Returns positions of countries by their codes; empty until they are read. */
    ReadOnlyObjectProperty<Map<String, Coordinates>> positions() {
        return positions.getReadOnlyProperty();
    }

    /** Shows the figures of an operation. */
    void showOperation(OperationCode code) {
        operation = code;
        if (kind.get() == Kind.OPERATION) {
            load();
        } else {
            kind.set(Kind.OPERATION);
        }
    }

    /** Shows the period before; an operation has none. */
    void showPrevious() {
        step(-1);
    }

    /** Shows the period after, up to the current one. */
    void showNext() {
        step(1);
    }

    private void step(int by) {
        if (kind.get() != Kind.OPERATION && steps + by <= 0) {
            steps += by;
            load();
        }
    }

    /** Tells whether the screen is in the window. */
    void setShown(boolean visible) {
        shown = visible;
        readIfOutdated();
    }

    /** Reads the figures again without dimming those shown, now or when the screen is shown. */
    void refresh() {
        outdated = true;
        if (shown) {
            reading.schedule();
        }
    }

    private void readIfOutdated() {
        if (shown && outdated) {
            read();
        }
    }

    /** Reads the figures again. */
    void load() {
        stale.set(true);
        read();
    }

    private void read() {
        close();
        outdated = false;
        onFault(null);
        Kind chosen = kind.get();
        OperationCode code = operation;
        int back = steps;
        loading =
                job(_ -> service.read(period(chosen, code).shifted(back)))
                        .named("dashboard.work.read")
                        .onDone(this::onRead)
                        .onFault(failed -> {
                            onFault(failed);
                            stale.set(false);
                        })
                        .start();
    }

    /** Returns the current period of a kind; of operations the newest if none was chosen. */
    private SummaryPeriod period(Kind chosen, @Nullable OperationCode code) {
        return switch (chosen) {
            case SHIFT -> service.shift();
            case OPERATION ->
                    service.operation(
                            code != null
                                    ? code
                                    : new OperationCode(service.operations().getFirst().code()));
            case DAY, WEEK, MONTH, YEAR -> service.period(chosen, service.today());
        };
    }

    private void onRead(Dashboard read) {
        dashboard.set(read);
        stale.set(false);
    }

    /** Stops reading. */
    void close() {
        Job.cancelAll(loading);
    }
}
