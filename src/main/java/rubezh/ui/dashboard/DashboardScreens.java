package rubezh.ui.dashboard;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.DashboardService;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;

/** Factory of the screen of the dashboard, one per session. */
public final class DashboardScreens {
    /** Id of the screen. */
    public static final String DASHBOARD = "dashboard";

    private final UiContext ui;
    private final DashboardService service;
    private final LiveLabels labels;
    private final Supplier<Map<String, Coordinates>> countryPositions;
    private final Consumer<FigureCases> openCases;
    private @Nullable DashboardViewModel current;

    /**
     * @param countryPositions reads positions of countries by code, for the plan of posts
     * @param openCases opens the list of the cases behind a figure
     */
    public DashboardScreens(
            UiContext ui,
            DashboardService service,
            ReferenceData reference,
            Supplier<Map<String, Coordinates>> countryPositions,
            Consumer<FigureCases> openCases) {
        this.ui = ui;
        this.service = service;
        this.labels = new LiveLabels(reference, ui.texts());
        this.countryPositions = countryPositions;
        this.openCases = openCases;
    }

    /** Returns the screen. */
    public ScreenDescriptor dashboard() {
        var model = new DashboardViewModel(service, countryPositions, ui.worker());
        current = model;
        var view = new DashboardView(ui, labels, model, openCases);
        return ScreenDescriptor.of(
                DASHBOARD,
                ui.texts().observe("dashboard.title"),
                Feather.BAR_CHART_2,
                view.screen(),
                () -> {
                    model.close();
                    current = null;
                });
    }

    /** Reads the figures again, at once if the screen is shown, else when it is shown next. */
    public void refresh() {
        if (current != null) {
            current.refresh();
        }
    }
}
