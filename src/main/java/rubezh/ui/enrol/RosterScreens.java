package rubezh.ui.enrol;

import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.Exchange;
import rubezh.enrolment.EnrolmentService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;

/** Factory of the screen of the roster. */
public final class RosterScreens {
    /** Id of the screen; the manual page is that of the exchange. */
    public static final String ID = "exchange/roster";

    private RosterScreens() {}

    public static ScreenDescriptor of(UiContext ui, EnrolmentService service, Exchange exchange) {
        var view = new RosterView(ui, new RosterViewModel(service, exchange, ui.worker()));
        var title = ui.texts().observe("admin.roster.title");
        return ScreenDescriptor.of(ID, title, Feather.SHIELD, view.screen(), view::close);
    }
}
