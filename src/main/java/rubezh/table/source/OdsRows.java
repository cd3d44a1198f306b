package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet of an OpenDocument spreadsheet. Equal rows and cells side by side are stored once
 * with their number; a million empty ones at the end of a sheet cost nothing.
 */
final class OdsRows implements RowReader {
    private static final int MOST_REPEATED = 1 << 24;

    private final PackedFile file;
    private final XmlReader xml;
    private final OdsSheets sheets;
    private final @Nullable String sheet;
    private final SourceFaults faults;
    private final SheetCells cells;
    private final StringBuilder text = new StringBuilder();

    private final HiddenCells.Counter hidden = new HiddenCells.Counter();

    /** Place of the next column that the sheet describes. */
    private int described;

    /** Number of the next row. */
    private long number = 1;

    private @Nullable TableRow repeated;
    private long repeats;
    private boolean inSheet;
    private boolean ended;

    OdsRows(PackedFile file, XmlReader xml, @Nullable String sheet, SourceFaults faults) {
        this.file = file;
        this.xml = xml;
        this.sheets = new OdsSheets(xml);
        this.sheet = sheet;
        this.faults = faults;
        this.cells = new SheetCells(faults);
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        if (repeated != null && repeats > 0) {
            repeats--;
            return new TableRow(number++, repeated.cells(), repeated.formulas());
        }
        while (!ended && xml.next()) {
            if (!inSheet) {
                inSheet = isChosen(sheets.onElement());
            } else if (xml.begins("table-column")) {
                readColumns();
            } else if (xml.begins("table-row")) {
                if (readRow()) {
                    return next();
                }
            } else if (xml.ends("table")) {
                ended = true;
                xml.finish();
            }
        }
        if (!ended) {
            throw SheetInfo.noneOf(sheets.sheets(), sheet, faults);
        }
        return null;
    }

    private boolean isChosen(@Nullable SheetInfo begun) {
        return begun != null && (sheet == null ? !begun.hidden() : sheet.equals(begun.name()));
    }

    /** Notes which columns are hidden; they stand before the rows. */
    private void readColumns() {
        int times = repeats("number-columns-repeated");
        if (isHidden()) {
            hidden.hide(described, described + times);
        }
        described = Math.min(described + times, MOST_REPEATED);
    }

    /** Returns whether the row or column that begins here was hidden or left out by a filter. */
    private boolean isHidden() {
        String visibility = xml.attribute("visibility");
        return visibility != null && !visibility.equals("visible");
    }

    /** Reads a row and how often it stands there; false if it is empty. */
    private boolean readRow() throws IOException {
        xml.atRow(number);
        long times = repeats("number-rows-repeated");
        boolean hiddenRow = isHidden();
        cells.begin(number);
        int column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.begins("table-cell") || xml.begins("covered-table-cell")) {
                column = readCell(column);
            }
        }
        if (cells.size() == 0) {
            number += times;
            return false;
        }
        repeated = cells.row();
        repeats = times;
        hidden.count(repeated, hiddenRow, times);
        return true;
    }

    /** Reads a cell and those like it; returns the column after them. */
    private int readCell(int column) throws IOException {
        int times = repeats("number-columns-repeated");
        String cell = xml.name();
        String type = Objects.requireNonNullElse(xml.attribute("value-type"), "");
        boolean formula = xml.attribute("formula") != null;
        String stored = stored(type);
        text.setLength(0);
        readText(cell);
        String value = stored == null ? text.toString() : stored;
        if (!value.isEmpty() || formula) {
            for (int i = 0; i < times; i++) {
                cells.put(column + i, value, formula);
            }
        }
        return Math.min(column + times, MOST_REPEATED);
    }

    /** Returns the exact value of a cell as text; null where what is shown is the value. */
    private @Nullable String stored(String type) {
        return switch (type) {
            case "float", "percentage", "currency" -> {
                String number = CellValue.number(xml.required("value"));
                if (number == null) {
                    throw xml.defect();
                }
                yield number;
            }
            case "date" -> CellValue.isoDate(xml.required("date-value"));
            case "time" -> CellValue.isoTime(xml.required("time-value"));
            case "boolean" -> xml.required("boolean-value").toUpperCase(Locale.ROOT);
            case "string" -> xml.attribute("string-value");
            default -> null;
        };
    }

    /** Reads what a cell shows: its paragraphs, without notes and drawings. */
    private void readText(String cell) throws IOException {
        int paragraphs = 0;
        while (xml.next() && !xml.ends(cell)) {
            if (xml.begins("annotation") || xml.begins("frame") || xml.begins("shapes")) {
                xml.skip();
            } else if (xml.begins("p")) {
                if (paragraphs++ > 0) {
                    text.append('\n');
                }
                readParagraph();
            }
        }
    }

    private void readParagraph() throws IOException {
        while (xml.nextWithin(text) && !xml.ends("p")) {
            if (xml.begins("s")) {
                int spaces = Math.min(repeats("c"), TableLimits.CELL + 1);
                text.repeat(
                        ' ', Math.max(0, Math.min(spaces, TableLimits.CELL + 1 - text.length())));
            } else if (xml.begins("tab")) {
                text.append('\t');
            } else if (xml.begins("line-break")) {
                text.append('\n');
            } else if (xml.begins("annotation") || xml.begins("frame")) {
                xml.skip();
            }
        }
    }

    private int repeats(String attribute) {
        String times = xml.attribute(attribute);
        if (times == null) {
            return 1;
        }
        try {
            int number = Integer.parseInt(times);
            if (number >= 1 && number <= MOST_REPEATED) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw xml.defect();
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
