package rubezh.ui.signin;

import javafx.scene.Parent;
import rubezh.ui.kit.UiContext;

/** The way in: what stands before the register. */
public final class SignInScreens {
    private SignInScreens() {}

    /**
     * Returns sign-in.
     *
     * @param version of the program
     * @param opened runs once somebody is in
     */
    public static Parent signIn(
            UiContext ui, SignInService service, String version, Runnable opened) {
        var model = new SignInViewModel(service, ui.worker(), opened);
        return new SignInView(ui, model, version).root();
    }

    /**
     * Returns first run.
     *
     * @param founded runs when a register is there and the person wants to sign in
     */
    public static Parent firstRun(
            UiContext ui, RegisterSetup setup, String version, Runnable founded) {
        var model = new FirstRunViewModel(setup, ui.worker(), founded);
        return new FirstRunView(ui, model, version).root();
    }
}
