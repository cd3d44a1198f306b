package rubezh.ui.shell;

import java.util.Optional;

/** Remembers where the window stood, for each arrangement of screens. Kept by the application. */
public interface WindowStore {
    /**
     * Where a window stands, in logical pixels.
     *
     * @param maximised whether it fills the screen
     */
    record Bounds(double x, double y, double width, double height, boolean maximised) {}

    /**
     * @param screens names the arrangement of screens, say {@code 1366x768+0+0}
     */
    Optional<Bounds> read(String screens);

    void write(String screens, Bounds bounds);
}
