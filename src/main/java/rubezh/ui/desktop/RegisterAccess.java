package rubezh.ui.desktop;

import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInService;

/**
 * The register as the window meets it: not there yet, locked, or open. Its methods may take long.
 */
public interface RegisterAccess {
    /** Says whether there is a register. */
    boolean exists();

    RegisterSetup setup();

    /**
     * Returns the door of the register.
     *
     * @throws rubezh.text.Fault if another process has it open, or it is damaged or newer
     */
    SignInService signInService();

    /** Returns what is behind the door, after {@link SignInService#signIn} let somebody in. */
    SessionContext openRegister();

    /** Tidies up while nobody types. */
    void runMaintenance();

    /** Forgets the keys; somebody may sign in again. */
    void lock();

    /** Closes everything. */
    void close();
}
