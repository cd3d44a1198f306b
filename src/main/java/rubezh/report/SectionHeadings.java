package rubezh.report;

import rubezh.report.content.Markup;

/** Headings of a report, numbered in the order they are asked for: {@code 1. Totals}. */
final class SectionHeadings {
    private final ReportText words;
    private int section;

    SectionHeadings(ReportText reportText) {
        this.words = reportText;
    }

    /** Returns the next heading. */
    String next(String key) {
        section++;
        return Markup.text(section + ". " + words.text(key));
    }
}
