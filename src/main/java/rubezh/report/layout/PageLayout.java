package rubezh.report.layout;

import java.util.List;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportTable;

/**
 * A table, or several that continue each other, with the pages they fit on.
 *
 * @param page format of the pages
 * @param parts tables in order
 * @see TableWidthLayout#fitPage
 */
public record PageLayout(PageFormat page, List<ReportTable> parts) {
    public PageLayout {
        parts = List.copyOf(parts);
    }
}
