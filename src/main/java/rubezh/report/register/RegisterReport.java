package rubezh.report.register;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.report.ReportFormat;
import rubezh.report.ReportFrame;
import rubezh.report.ReportIssue;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportContent;

/** What the papers of the register have in common: head, foot, lines to sign on. */
abstract class RegisterReport {
    private static final Handling UNLIMITED = new Handling("H0");

    final ReportFormat words;
    final ReportIssue issue;
    final ReportFrame frame;
    private Handling strictest = UNLIMITED;

    RegisterReport(ReportFormat words, ReportIssue issue) {
        this.words = words;
        this.issue = issue;
        this.frame = new ReportFrame(words, issue);
    }

    /**
     * What differs between these papers.
     *
     * @param name name of the paper, plain text
     * @param title title, markup
     * @param subtitle lines under the title, markup
     * @param extent number of entries or packages, for the foot
     * @param stated what the paper states, the same in either language
     */
    record Head(String name, String title, String subtitle, String extent, String stated) {}

    /** Notes the handling code of something that the paper tells. */
    final void note(Handling handling) {
        strictest = strictest.code().compareTo(handling.code()) < 0 ? handling : strictest;
    }

    final ReportContent content(Head head, List<ReportBlock> blocks, PageFormat page) {
        String office = issue.office().text(words.language());
        String replaced = issue.replaces();
        String instead = replaced == null ? "" : words.markup("report.replaces", replaced) + "\n";
        String made = String.join("\t", issue.station(), issue.number(), head.stated());
        return new ReportContent(
                words.language(),
                head.name(),
                office,
                Stream.of(office, frame.unit())
                        .filter(line -> !line.isEmpty())
                        .map(Markup::text)
                        .collect(Collectors.joining("\n")),
                frame.issueLines(strictest),
                head.title(),
                instead + head.subtitle(),
                blocks,
                words.markup("report.continued", head.name()),
                frame.footer(
                        words.text(
                                "report.footer",
                                head.name(),
                                words.moment(issue.preparedAt()),
                                head.extent()),
                        Sha256.digest(made.getBytes(StandardCharsets.UTF_8)).hex()),
                frame.mark(),
                page);
    }

    final Fact fact(String key, String value) {
        return new Fact(words.markup(key), value);
    }

    final String sums(Totals totals) {
        String sums = BookLine.sums(words, totals, "; ");
        return sums.isEmpty() ? "–" : sums;
    }

    /**
     * Returns lines to sign on.
     *
     * @param roles keys of who signs
     */
    final ReportBlock signers(String key, String... roles) {
        return new ReportBlock.SignatureLines(
                words.markup(key),
                Stream.of(roles).map(role -> new Signer(words.markup(role), "")).toList(),
                words.markup("report.signature"),
                words.markup("report.name"));
    }
}
