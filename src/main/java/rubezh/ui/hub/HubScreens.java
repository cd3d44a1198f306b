package rubezh.ui.hub;

import module java.base;

import org.kordamp.ikonli.feather.Feather;
import rubezh.hub.HubService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screen of the hub in a session. */
public final class HubScreens implements ScreenModule {
    private final UiContext ui;
    private final HubService hub;
    private final HubMonitor monitor;
    private final Runnable onConnection;

    /**
     * @param onConnection runs after the computer was connected or disconnected
     */
    public HubScreens(UiContext ui, HubService hub, HubMonitor monitor, Runnable onConnection) {
        this.ui = ui;
        this.hub = hub;
        this.monitor = monitor;
        this.onConnection = onConnection;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.HUB);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var view = new HubView(ui, new HubViewModel(hub, ui.worker(), onConnection), monitor);
        var title = ui.texts().observe("admin.hub.title");
        return ScreenDescriptor.of(
                screen.id(), title, Feather.DATABASE, view.screen(), view::close);
    }
}
