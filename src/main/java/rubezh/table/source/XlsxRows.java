package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.table.source.CellValue.DateStyle;

/** Rows of a sheet of an Excel workbook. */
final class XlsxRows implements RowReader {
    /** A character as Excel writes those that XML cannot have. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int COLUMNS = 16_384;

    private final PackedFile file;
    private final XmlReader xml;
    private final Values values;
    private final SourceFaults faults;
    private final SheetCells cells;
    private final StringBuilder text = new StringBuilder();
    private final HiddenCells.Counter hidden = new HiddenCells.Counter();
    private long row;
    private boolean hiddenRow;
    private int column;
    private boolean ended;

    XlsxRows(PackedFile file, XmlReader xml, Values values, SourceFaults faults) {
        this.file = file;
        this.xml = xml;
        this.values = values;
        this.faults = faults;
        this.cells = new SheetCells(faults);
    }

    /**
     * What turns stored values into texts.
     *
     * @param texts shared texts
     * @param styles formats of cells
     * @param from1904 whether days are counted from 1904
     */
    record Values(SharedTexts texts, XlsxStyles styles, boolean from1904) {}

    @Override
    public @Nullable TableRow next() throws IOException {
        while (!ended && xml.next()) {
            if (xml.begins("col")) {
                readColumns();
            } else if (xml.begins("row")) {
                beginRow();
            } else if (xml.begins("c")) {
                readCell();
            } else if (xml.ends("row")) {
                TableRow read = cells.row();
                hidden.count(read, hiddenRow, 1);
                return read;
            } else if (xml.ends("sheetData")) {
                ended = true;
                xml.finish();
            }
        }
        if (!ended) {
            throw xml.defect();
        }
        return null;
    }

    /** Notes which columns are hidden; they stand before the rows. */
    private void readColumns() {
        if (CellValue.isTrue(xml.attribute("hidden"))) {
            hidden.hide(
                    (int) Math.clamp(number(xml.required("min")) - 1, 0, COLUMNS),
                    (int) Math.clamp(number(xml.required("max")), 0, COLUMNS));
        }
    }

    private void beginRow() {
        String number = xml.attribute("r");
        long next = number == null ? row + 1 : number(number);
        if (next <= row) {
            throw xml.defect();
        }
        row = next;
        hiddenRow = CellValue.isTrue(xml.attribute("hidden"));
        column = 0;
        xml.atRow(row);
        cells.begin(row);
    }

    private long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            throw xml.defect();
        }
    }

    private void readCell() throws IOException {
        String place = xml.attribute("r");
        int at = place == null ? column : columnOf(place);
        if (at < column) {
            throw xml.defect();
        }
        column = at + 1;
        String type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        String style = xml.attribute("s");
        boolean formula = false;
        text.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
                xml.skip();
            } else if (xml.begins("v") || xml.begins("t")) {
                xml.appendText(text);
            } else if (xml.begins("rPh")) {
                xml.skip();
            }
        }
        cells.put(at, text.isEmpty() ? "" : value(type, style, text.toString()), formula);
    }

    private String value(String type, @Nullable String style, String stored) {
        return switch (type) {
            case "s" -> shared(stored);
            case "inlineStr", "str" -> unescaped(stored);
            case "b" -> CellValue.isTrue(stored) ? "TRUE" : "FALSE";
            case "d" -> CellValue.isoDate(stored);
            case "e" -> stored;
            default -> number(stored, values.styles.date(style));
        };
    }

    private String number(String stored, @Nullable DateStyle style) {
        String number =
                style == null
                        ? CellValue.number(stored)
                        : CellValue.date(stored, style, values.from1904);
        if (number == null) {
            throw xml.defect();
        }
        return number;
    }

    private String shared(String stored) {
        String shared = values.texts.text((int) Math.min(number(stored), Integer.MAX_VALUE));
        if (shared == null) {
            throw xml.defect();
        }
        return unescaped(shared);
    }

    private String unescaped(String stored) {
        if (!stored.contains("_x")) {
            return stored;
        }
        String unescaped =
                ESCAPED.matcher(stored)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(
                                        Character.toString(
                                                (char) Integer.parseInt(code.group(1), 16))));
        if (unescaped.indexOf(0) >= 0) {
            throw faults.zeroCharacter(row);
        }
        return unescaped;
    }

    /** Returns the index of the column of a cell, 27 of {@code AB12}. */
    private int columnOf(String place) {
        int index = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            index = index * 26 + c - 'A' + 1;
            if (index > COLUMNS) {
                throw xml.defect();
            }
        }
        if (index == 0) {
            throw xml.defect();
        }
        return index - 1;
    }

    @Override
    public HiddenCells hidden() {
        return hidden.hidden();
    }

    @Override
    public long bytesRead() {
        return xml.bytesRead();
    }

    @Override
    public long size() {
        return xml.size();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            xml.close();
        }
    }
}
