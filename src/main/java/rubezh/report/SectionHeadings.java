package rubezh.report;

import module java.base;

import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportTable;
import rubezh.report.layout.TableWidthLayout;
import rubezh.report.template.PaperPart;

/** Section headings of a report, numbered in the order of the calls: {@code 1. Totals}. */
final class SectionHeadings {
    private final ReportFormat words;
    private final Map<String, String> keys = new HashMap<>();
    private int section;

    SectionHeadings(ReportFormat reportText) {
        this.words = reportText;
    }

    /** Returns the next heading as markup. */
    String next(String key) {
        section++;
        String heading = Markup.text(section + ". " + words.text(key));
        keys.put(heading, key);
        return heading;
    }

    /**
     * Returns the blocks by their headings: each with all that follows it up to the next one.
     *
     * @param first id of what stands before the first heading
     */
    List<PaperPart> parts(List<ReportBlock> blocks, String first) {
        var parts = new ArrayList<PaperPart>();
        for (ReportBlock block : blocks) {
            String heading = PaperPart.heading(block);
            String key = heading == null ? null : keys.get(heading);
            if (key != null) {
                String id = key.substring(key.lastIndexOf('.') + 1);
                parts.add(new PaperPart(id, words.text(key), List.of(block)));
            } else if (parts.isEmpty()) {
                parts.add(new PaperPart(first, "", List.of(block)));
            } else {
                parts.add(parts.removeLast().with(block));
            }
        }
        return parts;
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
