package rubezh.report.content;

/** Format of the pages of a report, all of A4. */
public enum PageFormat {
    PORTRAIT(467),
    /** For tables that are wider than an upright page; filed by the upper edge. */
    LANDSCAPE(756),
    /** Eight labels of 99 by 66 mm, to be cut. */
    LABELS(562),
    /** Twenty-one labels of 66 by 38 mm, to be cut. */
    SMALL_LABELS(561);

    private final int width;

    PageFormat(int width) {
        this.width = width;
    }

    /** Returns the width of the text, in points. */
    public int width() {
        return width;
    }
}
