package rubezh.report;

import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;

/** Section headings of a report, numbered in the order of the calls: {@code 1. Totals}. */
final class SectionHeadings {
    private final ReportText words;
    private int section;

    SectionHeadings(ReportText reportText) {
        this.words = reportText;
    }

    /** Returns the next heading as markup. */
    String next(String key) {
        section++;
        return Markup.text(section + ". " + words.text(key));
    }

    /** Returns a table under the next heading. */
    ReportBlock table(String key, ReportTable table) {
        return new ReportBlock.TableBlock(next(key), table);
    }
}
