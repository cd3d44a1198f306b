package rubezh.report.manual;

import module java.base;

/**
 * Page of the book: A4, in points, with rows between a head and a foot.
 *
 * @param rows from the top down
 */
record BookPage(List<Placed> rows) {
    static final float PAGE_WIDTH = 595.28f;
    static final float PAGE_HEIGHT = 841.89f;
    static final float LEFT = 64;
    static final float WIDTH = PAGE_WIDTH - 2 * LEFT;

    /** Distance of the rows from the top of the page. */
    static final float TOP = 72;

    /** Height for rows. */
    static final float HEIGHT = PAGE_HEIGHT - TOP - 66;

    /** Height up to which a last page has a few lines only. */
    private static final float FEW = 75;

    /** By how much pages may be higher, in steps. */
    private static final float MOST = 24;

    private static final float STEP = 6;

    BookPage {
        rows = List.copyOf(rows);
    }

    /**
     * Row on a page.
     *
     * @param top distance from the top of the page
     */
    record Placed(BookRow row, float top) {}

    /**
     * Divides rows into pages; rows that are to stand together do, if one page has room. Where the
     * last page would have a few lines only, the others take some more, if that does away with it.
     */
    static List<BookPage> of(List<BookRow> rows) {
        List<BookPage> pages = of(rows, HEIGHT);
        if (pages.size() > 1 && pages.getLast().used() < FEW) {
            for (float more = STEP; more <= MOST; more += STEP) {
                List<BookPage> fewer = of(rows, HEIGHT + more);
                if (fewer.size() < pages.size()) {
                    return fewer;
                }
            }
        }
        return pages;
    }

    private float used() {
        Placed last = rows.getLast();
        return last.top() + last.row().height() - TOP;
    }

    private static List<BookPage> of(List<BookRow> rows, float room) {
        var pages = new ArrayList<BookPage>();
        var page = new ArrayList<Placed>();
        float used = 0;
        int at = 0;
        while (at < rows.size()) {
            int end = at + 1;
            while (end < rows.size() && rows.get(end - 1).withNext()) {
                end++;
            }
            List<BookRow> together = rows.subList(at, end);
            if (!page.isEmpty() && used + height(together) > room) {
                pages.add(new BookPage(page));
                page.clear();
                used = 0;
            }
            for (BookRow row : together) {
                if (!page.isEmpty() && used + row.before() + row.height() > room) {
                    pages.add(new BookPage(page));
                    page.clear();
                    used = 0;
                }
                float top = used + (page.isEmpty() ? 0 : row.before());
                page.add(new Placed(row, TOP + top));
                used = top + row.height();
            }
            at = end;
        }
        pages.add(new BookPage(page));
        return pages;
    }

    private static float height(List<BookRow> rows) {
        float height = 0;
        for (BookRow row : rows) {
            height += row.before() + row.height();
        }
        return height;
    }
}
