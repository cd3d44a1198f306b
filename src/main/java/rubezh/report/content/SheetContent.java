package rubezh.report.content;

import java.util.List;

/**
 * Texts of a sheet that is neither issued nor about records; all are markup except name and code.
 *
 * @param name name of the sheet, plain text; also of the PDF
 * @param right lines at the top right; may be empty
 * @param title title
 * @param subtitle lines under the title
 * @param code content of the code at the foot
 * @param blocks blocks in order
 */
public record SheetContent(
        String name,
        String right,
        String title,
        String subtitle,
        String code,
        List<ReportBlock> blocks) {
    public SheetContent {
        blocks = List.copyOf(blocks);
    }
}
