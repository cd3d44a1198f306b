package rubezh.dashboard.map;

import org.jspecify.annotations.Nullable;
import rubezh.dashboard.MapTarget;

/**
 * Thing that is drawn on a map; of a list the first is the lowest.
 *
 * @see MapPicture
 */
public sealed interface MapMark {
    /** Returns its look. */
    MapStyle style();

    /**
     * Lines and areas.
     *
     * @param path absolute path commands of SVG: M, L, Q and Z
     * @param width width of the line; 0 for that of the style
     * @param faint whether it is drawn faintly, because something else is selected
     */
    record Shape(MapStyle style, String path, double width, boolean faint) implements MapMark {
        Shape(MapStyle style, String path) {
            this(style, path, 0, false);
        }
    }

    /**
     * Disc.
     *
     * @param target what it stands for
     * @param text what it stands for, with its figures
     */
    record Disc(MapStyle style, double x, double y, double radius, MapTarget target, String text)
            implements MapMark {}

    /**
     * Text.
     *
     * @param x left edge
     * @param y middle of its height
     * @param target what it names; null for none
     */
    record Text(MapStyle style, double x, double y, String text, @Nullable MapTarget target)
            implements MapMark {}
}
