package rubezh.ui.admin;

import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import rubezh.audit.AuditReader;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.register.severity.RuleSeverityService;
import rubezh.security.account.Officers;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;

/** Factory of the screens of the administrator, one per session. */
public final class AdminScreens {
    /** Id of the screen of the officers. */
    public static final String OFFICERS = "admin/officers";

    /** Id of the screen of the audit log. */
    public static final String AUDIT = "admin/audit";

    /** Id of the screen of the station. */
    public static final String STATION = "admin/station";

    /** Id of the screen of the rules. */
    public static final String RULES = "admin/rules";

    private final UiContext ui;
    private final Services services;
    private final Runnable showAudit;
    private final Runnable onOwnRoles;

    /**
     * What the screens of an administrator read and change.
     *
     * @param escrows codes of sheets that are left with headquarters
     */
    public record Services(
            Officers officers,
            AuditReader audit,
            RecoverySheetPrinter sheets,
            EscrowAccess escrows) {}

    /**
     * @param showAudit shows the audit log
     * @param onOwnRoles runs after the officer changed his own roles
     */
    public AdminScreens(UiContext ui, Services services, Runnable showAudit, Runnable onOwnRoles) {
        this.ui = ui;
        this.services = services;
        this.showAudit = showAudit;
        this.onOwnRoles = onOwnRoles;
    }

    /** Returns the screen of the audit log. */
    public static ScreenDescriptor audit(UiContext ui, AuditReader reader) {
        var view = new AuditView(ui, new AuditViewModel(reader, ui.worker()));
        var title = ui.texts().observe("admin.audit.screen");
        return ScreenDescriptor.of(AUDIT, title, Feather.LIST, view.screen(), view::close);
    }

    /**
     * Returns the screen of the station.
     *
     * @param station the station as it is now
     * @param service changes its details
     * @param terms times of its exchange
     */
    public static ScreenDescriptor station(
            UiContext ui,
            Station station,
            Consumer<StationDetails> service,
            TermAccess terms,
            ReferenceData reference) {
        var model = new StationViewModel(station, service, ui.worker());
        var termModel = new TermViewModel(terms, ui.worker());
        var view = new StationView(ui, model, termModel, reference);
        var title = ui.texts().observe("admin.station.screen");
        return ScreenDescriptor.of(STATION, title, Feather.HOME, view.screen(), () -> {});
    }

    /** Returns the screen of the rules. */
    public static ScreenDescriptor rules(UiContext ui, RuleSeverityService service) {
        var view = new RulesView(ui, new RulesViewModel(service, ui.worker()));
        var title = ui.texts().observe("admin.rules.screen");
        return ScreenDescriptor.of(RULES, title, Feather.CHECK_SQUARE, view.screen(), view::close);
    }

    /** Returns the screen of the officers. */
    public ScreenDescriptor officers() {
        var own = new OfficersViewModel.Own(ui.officer(), onOwnRoles);
        var model = new OfficersViewModel(services, own, ui.worker());
        var view = new OfficersView(ui, model, showAudit);
        var title = ui.texts().observe("admin.officers.screen");
        return ScreenDescriptor.of(OFFICERS, title, Feather.USERS, view.screen(), view::close);
    }
}
