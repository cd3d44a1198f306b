package rubezh.ui.signin;

import java.util.Optional;
import javafx.scene.Parent;
import rubezh.backup.RestoreService;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Screens before the register is open; keeps their views and view models package-private. */
public final class SignInScreens {
    private SignInScreens() {}

    /**
     * Returns the sign-in screen.
     *
     * @param version version of the program
     * @param onSignedIn runs after a successful sign-in
     * @param training what is offered where the register is one for training
     */
    public static Parent signIn(
            UiContext ui,
            SignInService service,
            String version,
            Runnable onSignedIn,
            TrainingOffer training) {
        var model = new SignInViewModel(service, ui.worker(), onSignedIn);
        var view = new SignInView(ui, model, version);
        view.offer(training);
        return view.root();
    }

    /**
     * Asks whether to remove the training register, and removes it.
     *
     * @param removal removes it; runs in the background
     * @param onDone runs when it is removed, and also when that failed and was told
     */
    public static void removeTraining(UiContext ui, Runnable removal, Runnable onDone) {
        new OverlayDialog(ui, "signin.training.title")
                .message("signin.training.text")
                .danger(
                        "signin.training.do",
                        () ->
                                ui.worker()
                                        .action(removal::run)
                                        .named("signin.training.work")
                                        .onDone(_ -> onDone.run())
                                        .onFault(fault -> showFault(ui, fault, onDone))
                                        .start())
                .cancel()
                .show();
    }

    private static void showFault(UiContext ui, Fault fault, Runnable onClosed) {
        new OverlayDialog(ui, "signin.training.failed")
                .body(new FaultBox(ui.texts(), fault))
                .cancel("command.close", onClosed)
                .show();
    }

    /**
     * Returns the sign-in screen of a window that was locked.
     *
     * @param locked since when, by whom, and what work is kept
     */
    public static Parent locked(
            UiContext ui,
            SignInService service,
            String version,
            LockInfo locked,
            Runnable onSignedIn) {
        var model = new SignInViewModel(service, ui.worker(), onSignedIn);
        var view = new SignInView(ui, model, version);
        view.showLocked(locked);
        return view.root();
    }

    /**
     * Returns the first-run screen.
     *
     * @param onFinished runs when the register exists and the user continues to the sign-in
     */
    public static Parent firstRun(
            UiContext ui, RegisterSetup setup, String version, Runnable onFinished) {
        return firstRun(ui, setup, version, onFinished, () -> {});
    }

    /**
     * Returns the first-run screen with the restore of a backup.
     *
     * @param onRestore shows the restore in place of this screen
     */
    public static Parent firstRun(
            UiContext ui,
            RegisterSetup setup,
            String version,
            Runnable onFinished,
            Runnable onRestore) {
        var model = new FirstRunViewModel(setup, ui.worker(), onFinished);
        return new FirstRunView(ui, model, version, onRestore).root();
    }

    /**
     * Returns the restore on a computer without a register.
     *
     * @param onRestored runs when the register is in place
     * @param onBack returns to the first run
     */
    public static Parent restore(
            UiContext ui, RestoreService service, Runnable onRestored, Runnable onBack) {
        var model = new RestoreViewModel(service, ui.worker(), onRestored);
        return new RestoreView(ui, model, Optional.empty(), onBack).root();
    }

    /**
     * Returns the restore over a register that does not open.
     *
     * @param damage why it does not open
     * @param onRestored runs when the backup is in place
     */
    public static Parent damaged(
            UiContext ui, RestoreService service, Fault damage, Runnable onRestored) {
        var model = new RestoreViewModel(service, ui.worker(), onRestored);
        return new RestoreView(ui, model, Optional.of(damage), null).root();
    }
}
