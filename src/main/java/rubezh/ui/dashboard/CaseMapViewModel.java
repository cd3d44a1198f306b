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
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.AnalysisService;
import rubezh.dashboard.MapFigures;
import rubezh.dashboard.MapMeasure;
import rubezh.dashboard.MapTarget;
import rubezh.dashboard.map.MapGround;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the map of cases: period and conditions, what is shown of them, and what is
 * selected. Figures are read when other cases are asked for, the ground once; both in the
 * background.
 */
final class CaseMapViewModel extends ScreenModel {
    private final AnalysisService service;
    private final ObjectProperty<AnalysisChoice> choice =
            new SimpleObjectProperty<>(AnalysisChoice.PRESETS.getFirst());
    private final ObjectProperty<MapMeasure> measure =
            new SimpleObjectProperty<>(new MapMeasure.Cases());
    private final BooleanProperty routes = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable MapTarget> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable MapFigures> figures =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MapGround> ground = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private @Nullable Job<?> loading;
    private boolean shown;
    private boolean outdated;

    CaseMapViewModel(AnalysisService service, Supplier<MapGround> ground, BackgroundWorker worker) {
        super(worker);
        this.service = service;
        choice.addListener((_, _, _) -> load());
        read(ground::get, this.ground::set);
        load();
    }

    /** Returns the period and the conditions; setting them reads the figures. */
    ObjectProperty<AnalysisChoice> choice() {
        return choice;
    }

    /** Returns what the size of points is by. */
    ObjectProperty<MapMeasure> measure() {
        return measure;
    }

    /** Returns whether routes are shown, else posts. */
    BooleanProperty routes() {
        return routes;
    }

    /** Returns what is selected; null for nothing. */
    ObjectProperty<@Nullable MapTarget> selected() {
        return selected;
    }

    /** Returns the figures; null until they are first read. */
    ReadOnlyObjectProperty<@Nullable MapFigures> figures() {
        return figures.getReadOnlyProperty();
    }

    /** Returns what the map is drawn on; null until it is read. */
    ReadOnlyObjectProperty<@Nullable MapGround> ground() {
        return ground.getReadOnlyProperty();
    }

    /** Returns whether other figures are being read. */
    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Reads the ids of the records behind what is selected. */
    void open(BiConsumer<MapTarget, Set<UUID>> onRead) {
        MapFigures read = figures.get();
        MapTarget target = selected.get();
        if (read != null && target != null) {
            job(_ -> service.behind(read, target))
                    .onDone(rows ->
                            onRead.accept(
                                    target,
                                    rows.stream()
                                            .map(FigureRow::recordId)
                                            .collect(Collectors.toSet())))
                    .start();
        }
    }

    /** Tells whether the screen is in the window. */
    void setShown(boolean visible) {
        shown = visible;
        if (shown && outdated) {
            read();
        }
    }

    /** Reads the figures again without dimming those shown, now or when the screen is shown. */
    void refresh() {
        outdated = true;
        if (shown) {
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
        AnalysisChoice chosen = choice.get();
        loading =
                job(_ -> service.readMap(chosen.request(service).period(), chosen.only()))
                        .named("dashboard.work.read")
                        .onDone(read -> {
                            stale.set(false);
                            figures.set(read);
                        })
                        .onFault(failed -> {
                            onFault(failed);
                            stale.set(false);
                        })
                        .start();
    }

    /** Stops reading. */
    void close() {
        Job.cancelAll(loading);
    }
}
