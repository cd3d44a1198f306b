package rubezh.ui.dashboard;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.Analysis;
import rubezh.dashboard.AnalysisAxis;
import rubezh.dashboard.AnalysisService;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.register.view.ListSettings;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;
import rubezh.register.view.SharedViewService;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the analysis: what is shown, its figures, the cases behind the selected one, and
 * the views that are saved. Figures are read when something else is asked for; while they are read
 * those shown stay, dimmed.
 */
final class AnalysisViewModel extends ScreenModel {
    /** Arrows that follow each other quickly are one selection. */
    private static final Duration QUIET = Duration.millis(150);

    private final AnalysisService service;
    private final ListSettings settings;
    private final SharedViewService sharing;
    private final ObjectProperty<AnalysisChoice> choice;
    private final ReadOnlyObjectWrapper<@Nullable Analysis> analysis =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable Behind> behind = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Views> views = new ReadOnlyObjectWrapper<>(Views.NONE);
    private final BackgroundWorker.DelayedAction selecting;
    private @Nullable Figure selected;
    private @Nullable Job<?> loading;
    private @Nullable Job<?> drilling;
    private boolean shown;
    private boolean outdated;

    /**
     * A figure of the table.
     *
     * @param row key of its row; null for all rows
     * @param column key of its column; null for all columns
     */
    record Figure(@Nullable String row, @Nullable String column) {}

    /** The records behind a figure. */
    record Behind(Figure figure, List<FigureRow> shares) {}

    /**
     * Views of the analysis.
     *
     * @param own those of the officer
     * @param shared ids of those of them that are shared
     * @param others those that others share, without hidden ones
     */
    record Views(List<SavedView> own, Set<UUID> shared, List<SharedView> others) {
        static final Views NONE = new Views(List.of(), Set.of(), List.of());
    }

    AnalysisViewModel(
            AnalysisService service,
            ListSettings settings,
            SharedViewService sharing,
            BackgroundWorker worker) {
        super(worker);
        this.service = service;
        this.settings = settings;
        this.sharing = sharing;
        this.choice = new SimpleObjectProperty<>(AnalysisChoice.PRESETS.getFirst());
        this.selecting = worker.debounce(QUIET, this::drill);
        choice.addListener((_, before, now) -> {
            if (!before.readsAs(now)) {
                load();
            }
        });
        read(this::readViews, views::set);
        load();
    }

    /** Returns what is shown; setting it reads what is not there. */
    ObjectProperty<AnalysisChoice> choice() {
        return choice;
    }

    /** Changes what is shown. */
    void change(UnaryOperator<AnalysisChoice> change) {
        choice.set(change.apply(choice.get()));
    }

    /** Returns the figures; null until they are first read. */
    ReadOnlyObjectProperty<@Nullable Analysis> analysis() {
        return analysis.getReadOnlyProperty();
    }

    /** Returns whether other figures are being read. */
    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Returns the records behind the selected figure; null while they are read. */
    ReadOnlyObjectProperty<@Nullable Behind> behind() {
        return behind.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Views> views() {
        return views.getReadOnlyProperty();
    }

    List<AnalysisAxis> axes() {
        return service.axes();
    }

    /** Selects a figure; the records behind it are read shortly after. */
    void select(@Nullable Figure figure) {
        selected = figure;
        behind.set(null);
        selecting.schedule();
    }

    private void drill() {
        Figure figure = selected;
        Analysis read = analysis.get();
        if (figure == null || read == null || !shown) {
            return;
        }
        Job.cancelAll(drilling);
        drilling =
                job(_ -> service.behind(read.request(), figure.row(), figure.column()))
                        .unlisted()
                        .onDone(shares -> {
                            if (figure.equals(selected)) {
                                behind.set(new Behind(figure, shares));
                            }
                        })
                        .start();
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
                job(_ -> service.read(chosen.request(service)))
                        .named("dashboard.work.read")
                        .onDone(this::onRead)
                        .onFault(failed -> {
                            onFault(failed);
                            stale.set(false);
                        })
                        .start();
    }

    private void onRead(Analysis read) {
        stale.set(false);
        analysis.set(read);
    }

    /** Stops reading. */
    void close() {
        Job.cancelAll(loading);
    }

    private Views readViews() {
        var hidden = Set.copyOf(sharing.hiddenIds());
        return new Views(
                settings.views().stream().filter(v -> AnalysisChoice.of(v).isPresent()).toList(),
                Set.copyOf(sharing.sharedIds()),
                sharing.others().stream()
                        .filter(other -> AnalysisChoice.of(other.view()).isPresent())
                        .filter(other -> !hidden.contains(other.view().id()))
                        .toList());
    }

    /** Saves what is shown under a name, and shares it or takes it back. */
    void save(String name, boolean shared) {
        SavedView view = choice.get().toView();
        change(() -> sharing.save(view.renamed(view.id(), name), shared));
    }

    void delete(SavedView view) {
        change(() -> sharing.delete(view.id()));
    }

    void hide(SharedView view) {
        change(() -> sharing.setHidden(view.view().id(), true));
    }

    private void change(Runnable change) {
        update(
                        () -> {
                            change.run();
                            return null;
                        },
                        this::readViews,
                        views::set)
                .start();
    }
}
