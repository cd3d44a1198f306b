package rubezh.ui.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.DashboardService;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screen of the dashboard in a session. */
public final class DashboardScreens implements ScreenModule {
    private static final Screen DASHBOARD = new Screen("dashboard", "go-dashboard");

    private final UiContext ui;
    private final DashboardService service;
    private final LiveLabels labels;
    private final Supplier<Map<String, Coordinates>> countryPositions;
    private @Nullable DashboardViewModel current;

    /**
     * @param countryPositions reads positions of countries by code, for the plan of posts
     */
    public DashboardScreens(
            UiContext ui,
            DashboardService service,
            ReferenceData reference,
            Supplier<Map<String, Coordinates>> countryPositions) {
        this.ui = ui;
        this.service = service;
        this.labels = new LiveLabels(reference, ui.texts());
        this.countryPositions = countryPositions;
    }

    @Override
    public List<Screen> screens() {
        return List.of(DASHBOARD);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model = new DashboardViewModel(service, countryPositions, ui.worker());
        current = model;
        var view = new DashboardView(ui, labels, model);
        return ScreenDescriptor.of(
                screen.id(),
                ui.texts().observe("dashboard.title"),
                Feather.BAR_CHART_2,
                view.screen(),
                () -> {
                    model.close();
                    current = null;
                });
    }

    @Override
    public Optional<NavItem> navItem() {
        return Optional.of(NavItem.of(ui.command(DASHBOARD), DASHBOARD.id()));
    }

    /** Reads the figures again, at once if the screen is shown, else when it is shown next. */
    @Override
    public void refreshFigures() {
        if (current != null) {
            current.refresh();
        }
    }
}
