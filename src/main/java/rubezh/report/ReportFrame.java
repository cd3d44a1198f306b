package rubezh.report;

import java.util.List;
import java.util.regex.Pattern;
import rubezh.domain.summary.CaseSelection;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;

/** What every paper has around its blocks: head, foot, signatures. */
final class ReportFrame {
    private static final Pattern EIGHT = Pattern.compile("(.{8})(?=.)");
    private static final CheckWords CHECK_WORDS = new CheckWords();

    private final ReportText words;
    private final ReportIssue issue;

    ReportFrame(ReportText reportText, ReportIssue reportIssue) {
        this.words = reportText;
        this.issue = reportIssue;
    }

    /**
     * What differs between papers, as plain text.
     *
     * @param name what it is, with its number
     * @param second line under the office
     * @param title title; lines are parted by a line feed
     * @param subtitle lines under it, as markup
     * @param extent how many records, for the foot
     */
    record Head(String name, String second, String title, String subtitle, String extent) {}

    ReportContent content(Head head, List<ReportBlock> blocks, CaseSelection caseSelection) {
        String office = issue.office().text(words.language());
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
                Markup.text(words.text("report.continued", head.name())),
                footer(head, caseSelection.digest()),
                issue.training() ? words.text("report.training") : "");
    }

    ReportBlock.Signatures signatures() {
        return new ReportBlock.Signatures(
                Markup.text(words.text("report.prepared-by", position(issue.preparedBy()))),
                Markup.text(issue.preparedBy().name().text(words.language())),
                Markup.text(words.text("report.approved-by", position(issue.approvedBy()))),
                Markup.text(issue.approvedBy().name().text(words.language())),
                words.text("report.signature"));
    }

    private String position(Signatory signatory) {
        return signatory.position().text(words.language());
    }

    private String issueLines() {
        return Markup.text(words.text("report.copy", words.count(issue.copy())))
                + "\n"
                + Markup.text(words.text("report.handling", issue.handling().code()));
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
        String hash = Markup.mono("SHA-256 " + EIGHT.matcher(digest).replaceAll("$1 "), 7);
        String check =
                Markup.text(
                        words.text("report.check-words", CHECK_WORDS.of(digest, words.language())));
        return new ReportContent.Footer(
                first + "\n" + hash + "\n" + check,
                words.text("report.page"),
                "RUBEZH " + issue.number() + " SHA-256 " + digest);
    }
}
