package rubezh.ui.kit.table;

/**
 * Parts of a record number, {@code KG-DOS-A-2026-000017}. Where it is too long its year is left out
 * first: {@code KG-DOS-A…-000017}; station, installation and serial number tell rows apart.
 *
 * @param start everything before the serial number, {@code KG-DOS-A-2026}
 * @param serial the serial number with its hyphen, {@code -000017}
 */
record RecordNumberParts(String start, String serial) {
    static RecordNumberParts of(String number) {
        int hyphen = number.lastIndexOf('-');
        return hyphen < 0
                ? new RecordNumberParts("", number)
                : new RecordNumberParts(number.substring(0, hyphen), number.substring(hyphen));
    }

    /** Returns the shortest text that tells the number from others of the same year. */
    String least() {
        int year = start.lastIndexOf('-');
        return year < 0 ? start + serial : start.substring(0, year) + "…" + serial;
    }
}
