package rubezh.report.content;

/** Format of the pages of a report: A4, upright or turned. */
public enum PageFormat {
    PORTRAIT(467),
    /** For tables that are wider than an upright page; filed by the upper edge. */
    LANDSCAPE(756);

    private final int width;

    PageFormat(int width) {
        this.width = width;
    }

    /** Returns the width of the text, in points. */
    public int width() {
        return width;
    }
}
