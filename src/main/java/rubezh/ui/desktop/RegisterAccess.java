package rubezh.ui.desktop;

import java.util.Optional;
import rubezh.backup.RestoreService;
import rubezh.diagnosis.DiagnosisService;
import rubezh.session.OpenRegister;
import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInService;

/**
 * Register of the window: missing, locked or open. Its methods may block.
 *
 * <pre>{@code
 * if (access.exists()) {
 *     access.signInService().signIn("officer", password);
 *     OpenRegister register = access.openRegister();
 * }
 * }</pre>
 *
 * @see SignInService
 */
public interface RegisterAccess {
    boolean exists();

    /** Returns the service that creates the register. */
    RegisterSetup setup();

    /** Returns the check of this computer, for the register as it is now. */
    DiagnosisService diagnosis();

    /** Returns the restore where there is no register, or none that opens. */
    RestoreService restores();

    /**
     * Returns the sign-in service of the register.
     *
     * @throws rubezh.text.Fault if another process has it open, or it is damaged or newer
     */
    SignInService signInService();

    /** Returns the password stored beside a register for training; empty if none is. */
    Optional<String> trainingPhrase();

    /**
     * Closes a register for training and removes it with its lists.
     *
     * @throws rubezh.text.Fault if its data are real, or the disk takes no change
     */
    void removeTraining();

    /** Returns the open register after a successful {@link SignInService#signIn}. */
    OpenRegister openRegister();

    /** Loads in the background what the first report needs; for when the window is at rest. */
    default void warmUp() {}

    /** Runs maintenance of the store while the user is idle. */
    void runMaintenance();

    /**
     * Ends the session at once: from now on nothing is permitted, and {@link #signInService} is
     * there. Does not block; the keys go with {@link #finishLock}.
     */
    void lock();

    /**
     * Writes the image of the lists and overwrites the keys of the register in memory; copies that
     * the JDK made while it encrypted stay until they are collected. A sign-in waits for it; call
     * it in the background after {@link #lock}.
     */
    default void finishLock() {}

    /** Closes the register and its file. */
    void close();
}
