package rubezh.ui.shift;

import java.util.List;
import java.util.function.BiConsumer;
import rubezh.report.pdf.Pdf;
import rubezh.security.Permission;
import rubezh.shift.ShiftService;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Commands and dialogs of the shift, one per session. Whoever may not run one has none of them.
 *
 * @see ShiftService
 */
public final class ShiftScreens {
    private final UiContext ui;
    private final ShiftViewModel model;
    private final ShiftDialogs dialogs;

    /** Generator of a sheet; runs in the background. */
    public interface SheetGenerator {
        Pdf generate();
    }

    /**
     * @param editors makes the field for the successor
     * @param backUp starts a backup in the background
     * @param showSheet shows a sheet under a file name
     */
    public ShiftScreens(
            UiContext ui,
            ShiftService service,
            FieldEditorFactory editors,
            Runnable backUp,
            BiConsumer<String, SheetGenerator> showSheet) {
        this.ui = ui;
        this.model = new ShiftViewModel(service, backUp, ui.officer().login(), ui.worker());
        this.dialogs =
                new ShiftDialogs(
                        ui,
                        model,
                        editors,
                        ended ->
                                showSheet.accept(
                                        "shift-" + ended.number() + ".pdf",
                                        () -> model.sheet(ended)));
    }

    private boolean isAllowed() {
        return ui.allows(Permission.RUN_SHIFT);
    }

    /** Returns the commands of who may run a shift. */
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
