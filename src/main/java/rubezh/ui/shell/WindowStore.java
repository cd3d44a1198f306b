package rubezh.ui.shell;

import java.util.Optional;

/** Store of the bounds of the window for each arrangement of screens. */
public interface WindowStore {
    /**
     * Bounds of a window in logical pixels.
     *
     * @param maximised whether the window is maximised
     */
    record Bounds(double x, double y, double width, double height, boolean maximised) {}

    /**
     * @param screens arrangement of screens, such as {@code 1366x768+0+0}
     */
    Optional<Bounds> read(String screens);

    void write(String screens, Bounds bounds);
}
