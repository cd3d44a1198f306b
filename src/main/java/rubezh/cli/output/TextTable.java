package rubezh.cli.output;

import module java.base;

import rubezh.text.InvisibleCharacters;

/** A text table with aligned columns: numbers right, texts left, two spaces between columns. */
public final class TextTable {
    private final List<String> heads;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param right for each column whether it is aligned to the right
     */
    public TextTable(List<String> heads, List<Boolean> right) {
        this.heads = List.copyOf(heads);
        this.right = List.copyOf(right);
    }

    public void row(List<String> cells) {
        rows.add(cells.stream().map(InvisibleCharacters::revealLine).toList());
    }

    /** Returns the lines, headings first, without trailing spaces. */
    public List<String> lines() {
        int[] widths = new int[heads.size()];
        measure(widths, heads);
        rows.forEach(row -> measure(widths, row));
        var lines = new ArrayList<String>();
        lines.add(line(heads, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static void measure(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(right.get(i) ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
