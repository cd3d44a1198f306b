package rubezh.ui.kit.navigation;

/** Navigator of a window: shows what a command, a line or a button leads to. */
public interface Navigator {
    /** Navigator of a window in which there is nothing to go to, as before the sign-in. */
    Navigator NONE = _ -> {};

    /** Goes to a destination; does nothing if the officer is not permitted to. */
    void go(Destination to);
}
