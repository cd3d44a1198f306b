package rubezh.ui.signin;

import javafx.scene.Parent;
import rubezh.ui.kit.UiContext;

/** Screens before the register is open; keeps their views and view models package-private. */
public final class SignInScreens {
    private SignInScreens() {}

    /**
     * Returns the sign-in screen.
     *
     * @param version version of the program
     * @param onSignedIn runs after a successful sign-in
     */
    public static Parent signIn(
            UiContext ui, SignInService service, String version, Runnable onSignedIn) {
        var model = new SignInViewModel(service, ui.worker(), onSignedIn);
        return new SignInView(ui, model, version).root();
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
        var model = new FirstRunViewModel(setup, ui.worker(), onFinished);
        return new FirstRunView(ui, model, version).root();
    }
}
