package rubezh.ui.watch;

import java.util.Set;
import java.util.UUID;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.watch.WatchService;

/** Factory of the screen of the watch list. */
public final class WatchScreens {
    /** Id of the screen. */
    public static final String WATCH_LIST = "admin/watch-list";

    private WatchScreens() {}

    /** Shows the list of the records that match an entry. */
    public interface Navigation {
        void show(String text, Set<UUID> records);
    }

    /** Returns the screen. */
    public static ScreenDescriptor screen(
            UiContext ui, LiveLabels labels, WatchService service, Navigation found) {
        var view = new WatchView(ui, labels, new WatchViewModel(service, ui.worker()), found);
        var title = ui.texts().observe("admin.watch.title");
        return ScreenDescriptor.of(WATCH_LIST, title, Feather.EYE, view.screen(), view::close);
    }
}
