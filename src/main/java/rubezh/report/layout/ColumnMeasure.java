package rubezh.report.layout;

import module java.base;

import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Align;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.content.ReportTable.RowKind;

/**
 * Widths that the columns of a table need, measured once for every size of the type.
 *
 * @param parts widest unbreakable part of each column
 * @param texts widest whole text of each column
 * @param aligns alignment of each column
 */
record ColumnMeasure(List<Width> parts, List<Width> texts, List<Align> aligns) {
    /** Padding and rule of a cell, and what rounding may add. */
    private static final double CELL = 8;

    /** A word longer than this in a column of text is broken, so that it cannot fill the page. */
    private static final double LONGEST_WORD = 130;

    /** Most that a text gets beside others, so that a long one wraps. */
    private static final double LONGEST_TEXT = 170;

    /** Measured texts that are remembered for each column. */
    private static final int REMEMBERED = 5_000;

    /**
     * A width that grows with the size of the type, or the one of a fixed size if that is more.
     *
     * @param each width in points for one point of type size
     * @param fixed width in points of a text with a size of its own
     */
    record Width(double each, double fixed) {
        static final Width NONE = new Width(0, 0);

        double at(double size) {
            return Math.max(each * size, fixed);
        }

        Width max(Width other) {
            return new Width(Math.max(each, other.each), Math.max(fixed, other.fixed));
        }
    }

    private record CellWidth(Width part, Width text) {}

    static ColumnMeasure of(ReportTable table) {
        Width[] parts = new Width[table.columns().size()];
        Width[] texts = new Width[parts.length];
        for (int i = 0; i < parts.length; i++) {
            CellWidth widest = widest(table, i);
            parts[i] = widest.part;
            texts[i] = widest.text;
        }
        List<Align> aligns = table.columns().stream().map(Column::align).toList();
        return new ColumnMeasure(List.of(parts), List.of(texts), aligns);
    }

    private static CellWidth widest(ReportTable table, int column) {
        String head = table.columns().get(column).head();
        Width part = TextMeasure.part(head, false);
        Width text = Width.NONE;
        Map<String, CellWidth> known = new HashMap<>();
        for (Row row : table.rows()) {
            boolean bold = row.kind() != RowKind.BODY;
            CellWidth cell = width(known, row.cells().get(column), bold);
            part = part.max(cell.part);
            text = text.max(cell.text);
        }
        return new CellWidth(part, text);
    }

    private static CellWidth width(Map<String, CellWidth> known, String markup, boolean bold) {
        if (markup.isEmpty()) {
            return new CellWidth(Width.NONE, Width.NONE);
        }
        String key = bold ? "\n" + markup : markup;
        CellWidth found = known.get(key);
        if (found == null) {
            found = new CellWidth(TextMeasure.part(markup, bold), TextMeasure.whole(markup, bold));
            if (known.size() < REMEMBERED) {
                known.put(key, found);
            }
        }
        return found;
    }

    /** Returns the measure of some of the columns, by index. */
    ColumnMeasure part(List<Integer> chosen) {
        return new ColumnMeasure(
                chosen.stream().map(parts::get).toList(),
                chosen.stream().map(texts::get).toList(),
                chosen.stream().map(aligns::get).toList());
    }

    /** Returns the least widths at which no figure and no common word is broken. */
    int[] needed(double size) {
        int[] widths = new int[parts.size()];
        for (int i = 0; i < widths.length; i++) {
            double widest = parts.get(i).at(size);
            boolean breakable = aligns.get(i) == Align.LEFT && parts.get(i).fixed == 0;
            widths[i] =
                    (int) Math.ceil((breakable ? Math.min(widest, LONGEST_WORD) : widest) + CELL);
        }
        return widths;
    }

    /** Returns the width at which the texts of a column stand on one line, within reason. */
    int wanted(int column, double size) {
        return (int) Math.ceil(Math.min(texts.get(column).at(size), LONGEST_TEXT) + CELL);
    }
}
