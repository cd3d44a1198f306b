package rubezh.report;

import java.util.Arrays;
import java.util.List;

/** Widths of columns that break no word of a heading, if the total width allows it. */
final class ColumnWidths {
    private static final double POINTS_PER_LETTER = 4.7;
    private static final int PADDING = 8;
    private static final int MIN_WIDTH = 40;

    private ColumnWidths() {}

    /**
     * Returns a width for each heading, in points; their sum is exactly {@code total}.
     *
     * @param headings plain text, printed in eight-point type
     */
    static int[] distribute(List<String> headings, int total) {
        int[] widths = headings.stream().mapToInt(ColumnWidths::needed).toArray();
        int needed = Arrays.stream(widths).sum();
        int distributed = 0;
        for (int i = 0; i < widths.length; i++) {
            int spare = (total - needed) / widths.length;
            widths[i] = needed <= total ? widths[i] + spare : widths[i] * total / needed;
            distributed += widths[i];
        }
        widths[widths.length - 1] += total - distributed;
        return widths;
    }

    private static int needed(String heading) {
        int longest = Arrays.stream(heading.split(" ")).mapToInt(String::length).max().orElse(0);
        return Math.max(MIN_WIDTH, (int) Math.ceil(longest * POINTS_PER_LETTER) + PADDING);
    }
}
