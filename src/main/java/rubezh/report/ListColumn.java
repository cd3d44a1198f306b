package rubezh.report;

/**
 * A column of a printed list.
 *
 * @param heading plain text
 * @param style how its cells are printed
 */
public record ListColumn(String heading, CellStyle style) {
    /** How the cells of a column are printed. */
    public enum CellStyle {
        TEXT,
        /** At the right. */
        FIGURE,
        /** In the monospaced font. */
        NUMBER
    }
}
