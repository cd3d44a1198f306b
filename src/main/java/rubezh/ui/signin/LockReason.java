package rubezh.ui.signin;

/** Why a window was locked. */
public enum LockReason {
    /** The officer locked it. */
    BY_HAND,
    /** Nobody worked with it for the time set on this computer. */
    IDLE,
    /** The computer was about to sleep or had been asleep. */
    SLEEP,
    /** The operating system locked its screen. */
    SYSTEM,
    /** The officer got other roles, which the window shows after signing in anew. */
    ROLES;

    /**
     * Returns the message key of the sentence; its arguments are officer, time and idle minutes.
     */
    String key() {
        return "signin.locked." + name();
    }
}
