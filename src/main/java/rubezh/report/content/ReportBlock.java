package rubezh.report.content;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;

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

    /** Facts, a row each: what it is, and its value beside; with or without a heading. */
    record Facts(@Nullable String heading, List<Fact> facts) implements ReportBlock {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** What a fact is, and its value. */
    record Fact(String label, String value) {}

    /**
     * Lines that several persons sign on, kept on one page.
     *
     * @param rule what is written under each rule
     * @param name what is written under a rule in the place of a name
     */
    record SignatureLines(String heading, List<Signer> signers, String rule, String name)
            implements ReportBlock {
        public SignatureLines {
            signers = List.copyOf(signers);
        }
    }

    /** Somebody who signs; a rule takes the place of an empty name. */
    record Signer(String role, String name) {}

    /**
     * Lines of a book; its pages have the sums of their lines at the foot. Turned pages only.
     *
     * @param page what stands before the sums of a page
     * @param all what stands before the sums up to its end
     * @param running sums before each line, and after the last one
     * @param format writes sums as markup
     */
    record Ledger(
            String heading,
            ReportTable table,
            String page,
            String all,
            List<Totals> running,
            Function<Totals, String> format)
            implements ReportBlock {
        public Ledger {
            running = List.copyOf(running);
        }
    }

    /** The number of pages of the paper in a sentence with {@code {0}}; turned pages only. */
    record SheetCount(String pattern) implements ReportBlock {}

    /** The end of a page; turned pages only. */
    record PageBreak() implements ReportBlock {}

    /**
     * A picture with its caption below, never parted.
     *
     * @param sha256 hash by which the picture is told from others
     * @param jpeg the picture as it is printed
     */
    record Picture(String caption, String sha256, byte[] jpeg) implements ReportBlock {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Picture(var text, var hash, _)
                    && text.equals(caption)
                    && hash.equals(sha256);
        }

        @Override
        public int hashCode() {
            return sha256.hashCode();
        }

        /** Returns caption and hash: a paper is compared by them. */
        @Override
        public String toString() {
            return "Picture[" + caption + ", " + sha256 + "]";
        }
    }

    /**
     * A label; pages of labels only.
     *
     * @param head what it is
     * @param corner text beside the head
     * @param number number that identifies it
     * @param code content of its code
     * @param codeText what is written under the code
     * @param facts up to {@link #MAX_FACTS} facts
     * @param signers up to {@link #MAX_SIGNERS} words under the rules to sign on
     */
    record Label(
            String head,
            String corner,
            String number,
            String code,
            String codeText,
            List<Fact> facts,
            List<String> signers)
            implements ReportBlock {
        public static final int MAX_FACTS = 7;
        public static final int MAX_SIGNERS = 3;

        public Label {
            facts = List.copyOf(facts);
            signers = List.copyOf(signers);
            if (facts.size() > MAX_FACTS || signers.size() > MAX_SIGNERS) {
                throw new IllegalArgumentException("label of " + facts.size() + " facts");
            }
        }
    }

    /** A place of a page of labels that stays empty, as its label was used before. */
    record UsedLabel() implements ReportBlock {}

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
