package rubezh.report;

import java.util.List;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.layout.TableWidthLayout;

/** Section headings of a report, numbered in the order of the calls: {@code 1. Totals}. */
final class SectionHeadings {
    private final ReportFormat words;
    private int section;

    SectionHeadings(ReportFormat reportText) {
        this.words = reportText;
    }

    /** Returns the next heading as markup. */
    String next(String key) {
        section++;
        return Markup.text(section + ". " + words.text(key));
    }

    /** Adds a table under the next heading; parts of a table too wide for the page follow it. */
    void addTable(List<ReportBlock> blocks, String key, ReportTable table) {
        String heading = next(key);
        List<ReportTable> parts = TableWidthLayout.fit(table, PageFormat.PORTRAIT.width());
        for (ReportTable part : parts) {
            boolean first = part.equals(parts.getFirst());
            String continued = words.text("report.continued", heading);
            blocks.add(new ReportBlock.TableBlock(first ? heading : continued, part));
        }
    }
}
