package rubezh.ui.desktop;

import rubezh.ui.signin.Founding;
import rubezh.ui.signin.Gate;

/**
 * The register as the window meets it: not there yet, locked, or open. Its methods may take long.
 */
public interface House {
    /** Says whether there is a register. */
    boolean founded();

    Founding founding();

    /**
     * Returns the door of the register.
     *
     * @throws rubezh.text.Fault if another process has it open, or it is damaged or newer
     */
    Gate gate();

    /** Returns what is behind the door, after {@link Gate#enter} let somebody in. */
    Inside inside();

    /** Tidies up while nobody types. */
    void rest();

    /** Forgets the keys; somebody may sign in again. */
    void lock();

    /** Closes everything. */
    void leave();
}
