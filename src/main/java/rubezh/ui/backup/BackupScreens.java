package rubezh.ui.backup;

import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;

/** Factory of the screen of the backups, one per session. */
public final class BackupScreens {
    /** Id of the screen. */
    public static final String BACKUPS = "admin/backups";

    private final UiContext ui;
    private final BackupService service;
    private final Navigation navigation;

    /**
     * Navigation out of the screen.
     *
     * @param showExchange shows the exchange, to save in a bundle what a restore would lose
     * @param onRestored runs after the register was closed and another one is in its place
     */
    public record Navigation(Runnable showExchange, Runnable onRestored) {}

    public BackupScreens(UiContext ui, BackupService service, Navigation navigation) {
        this.ui = ui;
        this.service = service;
        this.navigation = navigation;
    }

    /** Returns the screen. */
    public ScreenDescriptor backups() {
        var model = new BackupsViewModel(service, ui, navigation.onRestored());
        var view = new BackupsView(ui, model, navigation.showExchange());
        var title = ui.texts().observe("backup.screen");
        return ScreenDescriptor.of(BACKUPS, title, Feather.HARD_DRIVE, view.screen(), view::close);
    }
}
