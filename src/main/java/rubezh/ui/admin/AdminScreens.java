package rubezh.ui.admin;

import org.kordamp.ikonli.feather.Feather;
import rubezh.security.account.Officers;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;

/** Factory of the screens of the administrator, one per session. */
public final class AdminScreens {
    /** Id of the screen of the officers. */
    public static final String OFFICERS = "admin/officers";

    private final UiContext ui;
    private final Officers officers;
    private final RecoverySheetPrinter sheets;

    public AdminScreens(UiContext ui, Officers officers, RecoverySheetPrinter sheets) {
        this.ui = ui;
        this.officers = officers;
        this.sheets = sheets;
    }

    /** Returns the screen of the officers. */
    public ScreenDescriptor officers() {
        var model = new OfficersViewModel(officers, sheets, ui.worker());
        var view = new OfficersView(ui, model);
        var title = ui.texts().observe("admin.officers.screen");
        return ScreenDescriptor.of(OFFICERS, title, Feather.USERS, view.screen(), view::close);
    }
}
