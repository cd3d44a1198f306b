package rubezh.ui.kit;

/** Tabs of the window, as the modules use them whose screens are several or open on their own. */
public interface ScreenTabs {
    /** Shows a screen, or the open one with the same id. */
    void open(ScreenDescriptor screen);

    /** Shows a screen in place of the open one with the same id; it has the key of a new record. */
    void replace(ScreenDescriptor screen);

    /** Shows the screen with an id if it is open; returns whether it is. */
    boolean show(String id);

    /** Closes the screen with an id unless it refuses. */
    void close(String id);
}
