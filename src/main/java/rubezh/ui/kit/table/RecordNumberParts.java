package rubezh.ui.kit.table;

import rubezh.ui.kit.look.TextWidth;

/**
 * Parts of a record number, {@code KG-DOS-A-2026-000017}. Where it is too long its year is left out
 * first: {@code KG-DOS-A…-000017}; station, installation and serial number tell rows apart.
 *
 * @param start everything before the serial number, {@code KG-DOS-A-2026}
 * @param serial the serial number with its hyphen, {@code -000017}
 */
record RecordNumberParts(String start, String serial) {
    static final String ELLIPSIS = "…";

    static RecordNumberParts of(String number) {
        int hyphen = number.lastIndexOf('-');
        return hyphen < 0
                ? new RecordNumberParts("", number)
                : new RecordNumberParts(number.substring(0, hyphen), number.substring(hyphen));
    }

    /** Returns the width of the whole number, in pixels at 100 %. */
    double width() {
        return width(start);
    }

    /** Returns the width of the shortest text that tells the number from others of its year. */
    double leastWidth() {
        int year = start.lastIndexOf('-');
        return width(year < 0 ? start : start.substring(0, year) + ELLIPSIS);
    }

    /** Returns the width of two labels, each rounded up to a whole pixel of the screen. */
    private double width(String beginning) {
        return TextWidth.MONO.of(beginning) + TextWidth.MONO.of(serial) + 2;
    }
}
