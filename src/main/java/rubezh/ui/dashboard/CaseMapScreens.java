package rubezh.ui.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.AnalysisService;
import rubezh.dashboard.map.MapGround;
import rubezh.domain.reference.ReferenceData;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screen of the map of cases in a session. */
public final class CaseMapScreens implements ScreenModule {
    private final UiContext ui;
    private final AnalysisService service;
    private final ReferenceData reference;
    private final Supplier<MapGround> ground;
    private @Nullable CaseMapViewModel current;

    /**
     * @param ground reads what the map is drawn on, on a background thread
     */
    public CaseMapScreens(
            UiContext ui,
            AnalysisService service,
            ReferenceData reference,
            Supplier<MapGround> ground) {
        this.ui = ui;
        this.service = service;
        this.reference = reference;
        this.ground = ground;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.MAP);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model = new CaseMapViewModel(service, ground, ui.worker());
        current = model;
        var labels = new LiveLabels(reference, ui.texts());
        var view = new CaseMapView(ui, labels, reference, model);
        return ScreenDescriptor.of(
                screen.id(),
                ui.texts().observe("cases-map.title"),
                Feather.MAP,
                view.screen(),
                () -> {
                    model.close();
                    view.close();
                    current = null;
                });
    }

    /** Reads the figures again, at once if the screen is shown, else when it is shown next. */
    @Override
    public void refreshFigures() {
        if (current != null) {
            current.refresh();
        }
    }
}
