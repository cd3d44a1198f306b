package rubezh.report.content;

import java.util.List;
import rubezh.text.Language;

/**
 * Texts of a report, ready for the template. All texts are markup except {@code name}, {@code
 * author}, {@code watermark} and {@code qr}.
 *
 * @param language language of the report
 * @param name title of the PDF
 * @param author issuing office
 * @param left lines at the top left
 * @param right lines at the top right
 * @param title title
 * @param subtitle lines under the title
 * @param blocks blocks in order
 * @param runningHead title of the second and later pages
 * @param footer footer of every page
 * @param watermark word across every page, empty for none
 * @param page format of every page
 */
public record ReportContent(
        Language language,
        String name,
        String author,
        String left,
        String right,
        String title,
        String subtitle,
        List<ReportBlock> blocks,
        String runningHead,
        Footer footer,
        String watermark,
        PageFormat page) {
    public ReportContent {
        blocks = List.copyOf(blocks);
    }

    /** Returns the same texts with other lines at the top left. */
    public ReportContent withLeft(String lines) {
        return new ReportContent(
                language,
                name,
                author,
                lines,
                right,
                title,
                subtitle,
                blocks,
                runningHead,
                footer,
                watermark,
                page);
    }

    /**
     * The footer of every page.
     *
     * @param lines issue, hash, check words
     * @param page pattern of page {0} of {1}
     * @param qr content of the QR code
     */
    public record Footer(String lines, String page, String qr) {}
}
