package rubezh.ui.enrol;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.Exchange;
import rubezh.enrolment.EnrolmentService;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screen of the roster in a session. */
public final class RosterScreens implements ScreenModule {

    private final UiContext ui;
    private final LiveLabels labels;
    private final EnrolmentService service;
    private final Exchange exchange;

    public RosterScreens(
            UiContext ui, LiveLabels labels, EnrolmentService service, Exchange exchange) {
        this.ui = ui;
        this.labels = labels;
        this.service = service;
        this.exchange = exchange;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.ROSTER);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var view = new RosterView(ui, labels, new RosterViewModel(service, exchange, ui.worker()));
        var title = ui.texts().observe("admin.roster.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.SHIELD, view.screen(), view::close);
    }
}
