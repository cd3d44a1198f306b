package rubezh.report.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a report. Headings and texts are markup. */
public sealed interface ReportBlock {
    /** A paragraph, with or without a heading. */
    record Text(@Nullable String heading, String text) implements ReportBlock {}

    /** A table under its heading. */
    record TableBlock(String heading, ReportTable table) implements ReportBlock {}

    /** A bar chart, with a table beside it if there is one. */
    record Chart(
            String heading,
            List<ChartBar> bars,
            @Nullable String heading2,
            @Nullable ReportTable table)
            implements ReportBlock {}

    /** A remark in smaller type under the previous block. */
    record Note(String text) implements ReportBlock {}

    /**
     * A large QR code with a text beside it; pages in portrait format only.
     *
     * @param content content of the code
     */
    record Code(String heading, String content, String text) implements ReportBlock {}

    /**
     * Marks at the corners of a square of 40 mm, with a scale of millimetres and a text beside it;
     * pages in portrait format only.
     */
    record CutMarks(String heading, String text) implements ReportBlock {}

    /**
     * Lines for the signatures, and what is written under the rules to be filled in by hand.
     *
     * @param preparedBy who prepared the report
     * @param approvedBy who approves it
     */
    record Signatures(
            Signature preparedBy, Signature approvedBy, String signature, String name, String date)
            implements ReportBlock {}

    /**
     * One line of the signatures; a rule takes the place of an empty name or date.
     *
     * @param position act and position: {@code Prepared by: officer}
     */
    record Signature(String position, String name, String date) {}
}
