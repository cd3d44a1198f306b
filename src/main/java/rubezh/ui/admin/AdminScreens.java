package rubezh.ui.admin;

import org.kordamp.ikonli.feather.Feather;
import rubezh.audit.AuditReader;
import rubezh.security.account.Officers;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;

/** Factory of the screens of the administrator, one per session. */
public final class AdminScreens {
    /** Id of the screen of the officers. */
    public static final String OFFICERS = "admin/officers";

    /** Id of the screen of the audit log. */
    public static final String AUDIT = "admin/audit";

    private final UiContext ui;
    private final Services services;
    private final Runnable showAudit;

    /** What the screens of an administrator read and change. */
    public record Services(Officers officers, AuditReader audit, RecoverySheetPrinter sheets) {}

    /**
     * @param showAudit shows the audit log
     */
    public AdminScreens(UiContext ui, Services services, Runnable showAudit) {
        this.ui = ui;
        this.services = services;
        this.showAudit = showAudit;
    }

    /** Returns the screen of the audit log. */
    public static ScreenDescriptor audit(UiContext ui, AuditReader reader) {
        var view = new AuditView(ui, new AuditViewModel(reader, ui.worker()));
        var title = ui.texts().observe("admin.audit.screen");
        return ScreenDescriptor.of(AUDIT, title, Feather.LIST, view.screen(), view::close);
    }

    /** Returns the screen of the officers. */
    public ScreenDescriptor officers() {
        var model =
                new OfficersViewModel(
                        services.officers(), services.audit(), services.sheets(), ui.worker());
        var view = new OfficersView(ui, model, showAudit);
        var title = ui.texts().observe("admin.officers.screen");
        return ScreenDescriptor.of(OFFICERS, title, Feather.USERS, view.screen(), view::close);
    }
}
