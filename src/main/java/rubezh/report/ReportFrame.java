package rubezh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rubezh.domain.summary.CaseSelection;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.text.CheckWords;

/** The parts every report has around its blocks: head, footer, signatures. */
record ReportFrame(ReportText words, ReportIssue issue) {
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(.{8})(?=.)");

    /**
     * The texts that differ between reports, plain unless stated.
     *
     * @param name name of the report with its number
     * @param second second line, under the office
     * @param title title; lines are separated by a line feed
     * @param subtitle lines under the title, as markup
     * @param extent number of records, for the footer
     */
    record Head(String name, String second, String title, String subtitle, String extent) {}

    /** Appends the signatures to the blocks and returns the whole report. */
    ReportContent content(Head head, List<ReportBlock> blocks, CaseSelection caseSelection) {
        String office = issue.office().text(words.language());
        losses().ifPresent(text -> blocks.add(new ReportBlock.Note(text)));
        blocks.add(signatures());
        String left = Markup.text(office) + "\n" + Markup.text(head.second());
        return new ReportContent(
                words.language(),
                head.name(),
                office,
                left,
                issueLines(),
                Markup.text(head.title()),
                head.subtitle(),
                blocks,
                words.markup("report.continued", head.name()),
                footer(head, caseSelection.digest()),
                issue.training() ? words.text("report.training") : "");
    }

    /** Says what the register has lost; empty if nothing. */
    private Optional<String> losses() {
        var lost = new ArrayList<String>();
        if (issue.damagedRecords() > 0) {
            lost.add(words.markup("report.note.damaged", words.count(issue.damagedRecords())));
        }
        if (issue.missingRevisions() > 0) {
            lost.add(words.markup("report.note.missing", words.count(issue.missingRevisions())));
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lost));
    }

    private ReportBlock.Signatures signatures() {
        return new ReportBlock.Signatures(
                words.markup("report.prepared-by", position(issue.preparedBy())),
                Markup.text(issue.preparedBy().name().text(words.language())),
                words.markup("report.approved-by", position(issue.approvedBy())),
                Markup.text(issue.approvedBy().name().text(words.language())),
                words.text("report.signature"));
    }

    private String position(Signatory signatory) {
        return signatory.position().text(words.language());
    }

    private String issueLines() {
        return words.markup("report.copy", words.count(issue.copy()))
                + "\n"
                + words.markup("report.handling", issue.handling().code());
    }

    private ReportContent.Footer footer(Head head, String digest) {
        String training = issue.training() ? words.text("report.training") + " · " : "";
        String first =
                Markup.text(
                        training
                                + words.text(
                                        "report.footer",
                                        head.name(),
                                        words.moment(issue.preparedAt()),
                                        head.extent()));
        String hash = Markup.mono("SHA-256 " + EIGHT_DIGITS.matcher(digest).replaceAll("$1 "), 7);
        String check =
                words.markup("report.check-words", CheckWords.ofHash(digest, words.language()));
        return new ReportContent.Footer(
                first + "\n" + hash + "\n" + check,
                words.text("report.page"),
                "RUBEZH " + issue.number() + " SHA-256 " + digest);
    }
}
