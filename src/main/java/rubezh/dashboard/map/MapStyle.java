package rubezh.dashboard.map;

import module java.base;

/** Look of a mark: its colours as names of the tokens of a theme, and its widths in pixels. */
public enum MapStyle {
    LAND("bg", "", 0),
    LAKE("inset", "", 0),
    RIVER("", "shade-3", 1),
    BORDER("", "ctl", 0.8),
    /** Ground below a disputed line, so that no plain border shows between its dashes. */
    DISPUTED_GROUND("", "bg", 2),
    DISPUTED("", "muted", 1.2, 4, 3),
    ROUTE("", "accent", 0),
    ROUTE_END("accent", "", 0),
    ROUTE_SELECTED("", "stop", 0),
    ROUTE_SELECTED_END("stop", "", 0),
    POST("accent", "bg", 1.5),
    POINT("warn", "bg", 1),
    SELECTED("stop", "bg", 1.5),
    COUNTRY_NAME("muted", "bg", 3),
    POST_NAME("fg", "bg", 3),
    SELECTED_NAME("stop", "bg", 3),
    CAPTION("fg", "bg", 4),
    NOTE("muted", "bg", 3),
    SCALE("", "muted", 1.5);

    private final String fill;
    private final String stroke;
    private final double width;
    private final List<Double> dashes;

    MapStyle(String fill, String stroke, double width, double... dashes) {
        this.fill = fill;
        this.stroke = stroke;
        this.width = width;
        this.dashes = DoubleStream.of(dashes).boxed().toList();
    }

    /** Returns the name of the token of the fill; empty for none. */
    String fill() {
        return fill;
    }

    /** Returns the name of the token of the line, of a text that of its halo; empty for none. */
    String stroke() {
        return stroke;
    }

    /** Returns the width of the line; 0 where the mark has its own, or no line. */
    double width() {
        return width;
    }

    /** Returns the lengths of dashes and gaps in turn; none for an unbroken line. */
    List<Double> dashes() {
        return dashes;
    }

    /** Returns the size of a text. */
    double textSize() {
        return this == CAPTION ? 13 : this == NOTE ? 10 : 11;
    }

    /** Returns whether a text is semibold. */
    boolean isHeavy() {
        return this == SELECTED_NAME || this == CAPTION;
    }
}
