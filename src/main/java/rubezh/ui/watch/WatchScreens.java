package rubezh.ui.watch;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.watch.WatchService;

/** Screen of the watch list in a session. */
public final class WatchScreens implements ScreenModule {
    private final UiContext ui;
    private final LiveLabels labels;
    private final WatchService service;

    public WatchScreens(UiContext ui, ReferenceData reference, WatchService service) {
        this.ui = ui;
        this.labels = new LiveLabels(reference, ui.texts());
        this.service = service;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.WATCH_LIST);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var view = new WatchView(ui, labels, new WatchViewModel(service, ui.worker()));
        var title = ui.texts().observe("admin.watch.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.EYE, view.screen(), view::close);
    }
}
