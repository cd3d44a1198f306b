package rubezh.ui.admin;

import module java.base;

import org.kordamp.ikonli.feather.Feather;
import rubezh.audit.AuditReader;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.register.severity.RuleSeverityService;
import rubezh.security.account.Officers;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screens of the administrator in a session. */
public final class AdminScreens implements ScreenModule {
    /** Screen of the station. */
    public static final Screen STATION = new Screen("admin/station", "go-station");

    /** Screen of the rules. */
    public static final Screen RULES = new Screen("admin/rules", "go-rules");

    private final UiContext ui;
    private final Services services;
    private final StationAccess station;
    private final Runnable onOwnRoles;

    /**
     * What the screens of an administrator read and change.
     *
     * @param escrows codes of sheets that are left with headquarters
     * @param onRules runs after a rule or field was raised or reset
     */
    public record Services(
            Officers officers,
            AuditReader audit,
            RecoverySheetPrinter sheets,
            EscrowAccess escrows,
            RuleSeverityService rules,
            Runnable onRules) {}

    /**
     * The station and its details.
     *
     * @param current returns the station as it is now
     * @param change changes its details
     * @param terms times of its exchange
     */
    public record StationAccess(
            Supplier<Station> current,
            Consumer<StationDetails> change,
            TermAccess terms,
            ReferenceData reference) {}

    /**
     * @param onOwnRoles runs after the officer changed his own roles
     */
    public AdminScreens(
            UiContext ui, Services services, StationAccess station, Runnable onOwnRoles) {
        this.ui = ui;
        this.services = services;
        this.station = station;
        this.onOwnRoles = onOwnRoles;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.OFFICERS, STATION, RULES, Destination.AUDIT);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        return switch (screen.command()) {
            case "go-officers" -> officers();
            case "go-station" -> station();
            case "go-rules" -> rules();
            default -> audit();
        };
    }

    private ScreenDescriptor audit() {
        var view = new AuditView(ui, new AuditViewModel(services.audit(), ui.worker()));
        return screen(
                Destination.AUDIT, "admin.audit.screen", Feather.LIST, view.screen(), view::close);
    }

    private ScreenDescriptor station() {
        var model = new StationViewModel(station.current().get(), station.change(), ui.worker());
        var terms = new TermViewModel(station.terms(), ui.worker());
        var view = new StationView(ui, model, terms, station.reference());
        return screen(STATION, "admin.station.screen", Feather.HOME, view.screen(), () -> {});
    }

    private ScreenDescriptor rules() {
        var view =
                new RulesView(
                        ui, new RulesViewModel(services.rules(), ui.worker(), services.onRules()));
        return screen(
                RULES, "admin.rules.screen", Feather.CHECK_SQUARE, view.screen(), view::close);
    }

    private ScreenDescriptor officers() {
        var own = new OfficersViewModel.Own(ui.officer(), onOwnRoles);
        var view = new OfficersView(ui, new OfficersViewModel(services, own, ui.worker()));
        return screen(
                Destination.OFFICERS,
                "admin.officers.screen",
                Feather.USERS,
                view.screen(),
                view::close);
    }

    private ScreenDescriptor screen(
            Screen screen, String titleKey, Feather icon, ScreenView view, Runnable onClosed) {
        var title = ui.texts().observe(titleKey);
        return ScreenDescriptor.of(screen.id(), title, icon, view, onClosed);
    }
}
