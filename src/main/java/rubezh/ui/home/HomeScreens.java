package rubezh.ui.home;

import module java.base;

import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.today.TodayService;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Home screen of a session. */
public final class HomeScreens implements ScreenModule {
    private final UiContext ui;
    private final HomeViewModel model;
    private final HomeView view;

    /**
     * @param shift commands of the shift, each shown in the head while it is enabled
     */
    public HomeScreens(
            UiContext ui, TodayService service, ReferenceData reference, List<Command> shift) {
        this.ui = ui;
        this.model = new HomeViewModel(service, ui.worker(), ui.clock());
        var labels = new LiveLabels(reference, ui.texts());
        this.view = new HomeView(ui, labels, model, new HomeHead(ui, shift, model::refresh));
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.TODAY);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        return ScreenDescriptor.of(
                screen.id(),
                ui.texts().observe("today.title"),
                Feather.HOME,
                view.screen(),
                () -> {});
    }

    @Override
    public Optional<NavItem> navItem() {
        return Optional.of(NavItem.of(ui.command(Destination.TODAY), Destination.TODAY.id()));
    }

    /** Reads again what waits, at once if the screen is shown, else when it is shown next. */
    @Override
    public void refreshFigures() {
        model.refresh();
    }

    /** Reads again if what is shown is some minutes old, because it shows ages. */
    public void refreshIfOld() {
        model.refreshIfOld();
    }
}
