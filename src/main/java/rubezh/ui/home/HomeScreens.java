package rubezh.ui.home;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.today.TodayService;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;

/** Factory of the home screen, one per session. */
public final class HomeScreens {
    /** Id of the screen. */
    public static final String TODAY = "today";

    private final UiContext ui;
    private final HomeViewModel model;
    private final HomeView view;

    /**
     * Commands offered in the head.
     *
     * @param records commands that begin a record
     * @param shift commands of the shift, each shown while it is enabled
     */
    public record Actions(List<Command> records, List<Command> shift) {}

    public HomeScreens(
            UiContext ui,
            TodayService service,
            ReferenceData reference,
            HomeNavigation navigation,
            Actions actions) {
        this.ui = ui;
        this.model = new HomeViewModel(service, ui.worker(), ui.clock());
        var labels = new LiveLabels(reference, ui.texts());
        var head = new HomeHead(ui, actions.records(), actions.shift(), model::refresh);
        this.view = new HomeView(ui, labels, model, navigation, head);
    }

    /** Returns the screen. */
    public ScreenDescriptor today() {
        return ScreenDescriptor.of(
                TODAY, ui.texts().observe("today.title"), Feather.HOME, view.screen(), () -> {});
    }

    /** Reads again what waits, at once if the screen is shown, else when it is shown next. */
    public void refresh() {
        model.refresh();
    }

    /** Reads again if what is shown is some minutes old, because it shows ages. */
    public void refreshIfOld() {
        model.refreshIfOld();
    }
}
