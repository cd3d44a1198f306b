package rubezh.ui.shift;

import java.util.List;
import rubezh.backup.BackupService;
import rubezh.security.Permission;
import rubezh.shift.ShiftService;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Commands and dialogs of the shift, one per session. Whoever may not run one has none of them.
 *
 * @see ShiftService
 */
public final class ShiftScreens implements ScreenModule {
    private final UiContext ui;
    private final BackupService backups;
    private final ShiftViewModel model;
    private final ShiftDialogs dialogs;

    /**
     * @param editors makes the field for the successor
     * @param backups writes a backup at the end of a shift
     */
    public ShiftScreens(
            UiContext ui, ShiftService service, FieldEditorFactory editors, BackupService backups) {
        this.ui = ui;
        this.backups = backups;
        this.model = new ShiftViewModel(service, this::backUp, ui.officer().login(), ui.worker());
        this.dialogs = new ShiftDialogs(ui, model, editors);
    }

    /** Writes a backup in the background; what fails is shown where the work is listed. */
    private void backUp() {
        ui.worker()
                .of(_ -> backups.create(BackupService.Occasion.SHIFT_END, _ -> {}))
                .named("shift.work.backup")
                .start();
    }

    private boolean isAllowed() {
        return ui.allows(Permission.RUN_SHIFT);
    }

    /** Returns the commands of who may run a shift. */
    @Override
    public List<Command> commands() {
        return isAllowed()
                ? List.of(
                        Command.of("shift-open", dialogs::open).enabledWhen(model.canOpen()),
                        Command.of("shift-hand-over", dialogs::handOver)
                                .enabledWhen(model.isMine()),
                        Command.of("shift-take-over", dialogs::takeOver)
                                .enabledWhen(model.isOfAnother()))
                : List.of();
    }

    /**
     * Reads the open shift and, where shifts are used, asks what has to be asked after signing in.
     *
     * @param onChange runs whenever a shift was opened or has ended
     */
    public void start(Runnable onChange) {
        if (isAllowed()) {
            model.load(() -> {
                model.state().addListener((_, _, _) -> onChange.run());
                dialogs.welcome();
            });
        }
    }
}
