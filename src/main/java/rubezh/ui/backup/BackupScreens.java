package rubezh.ui.backup;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screen of the backups in a session. */
public final class BackupScreens implements ScreenModule {
    private final UiContext ui;
    private final BackupService service;
    private final Runnable onRestored;
    private Runnable onRead = () -> {};

    /**
     * @param onRestored runs after the register was closed and another one is in its place
     */
    public BackupScreens(UiContext ui, BackupService service, Runnable onRestored) {
        this.ui = ui;
        this.service = service;
        this.onRestored = onRestored;
    }

    /**
     * @param onRead runs whenever the screen read the state of the backups again
     */
    public void onRead(Runnable action) {
        onRead = action;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.BACKUPS);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model = new BackupsViewModel(service, ui, onRestored);
        model.state().addListener((_, _, _) -> onRead.run());
        var view = new BackupsView(ui, model);
        var title = ui.texts().observe("backup.screen");
        return ScreenDescriptor.of(
                screen.id(), title, Feather.HARD_DRIVE, view.screen(), view::close);
    }
}
