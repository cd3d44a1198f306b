package rubezh.report;

import module java.base;

import rubezh.domain.reference.Code.Handling;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.ReportPeriod;
import rubezh.format.CoverageFormat;
import rubezh.report.ReportIssue.Signatory;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.text.CheckWords;

/** The parts every report has around its blocks: head, footer, signatures. */
public record ReportFrame(ReportFormat words, ReportIssue issue) {
    private static final double HANDLING_SIZE = 7.5;
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(.{8})(?=.)");

    /**
     * The texts that differ between reports, plain unless stated.
     *
     * @param name name of the report with its number
     * @param second second line, under the office
     * @param title title; lines are separated by a line feed
     * @param subtitle lines under the title, as markup
     * @param extent number of records, for the footer
     * @param handling strictest handling code of what it tells
     * @param signatories who signs, each as position and name separated by the last comma; empty
     *     for who prepared it and who approves it
     */
    record Head(
            String name,
            String second,
            String title,
            String subtitle,
            String extent,
            Handling handling,
            List<String> signatories) {
        Head {
            signatories = List.copyOf(signatories);
        }
    }

    /** Appends the signatures to the blocks and returns the whole report. */
    ReportContent content(
            Head head,
            List<ReportBlock> blocks,
            ReportPeriod period,
            CaseSelection caseSelection,
            Coverage coverage) {
        String office = issue.office().text(words.language());
        addReceived(blocks, period, coverage);
        addSignatures(blocks, head.signatories());
        String left =
                Stream.of(office, unit(), head.second())
                        .filter(line -> !line.isEmpty())
                        .map(Markup::text)
                        .collect(Collectors.joining("\n"));
        return new ReportContent(
                words.language(),
                head.name(),
                office,
                left,
                issueLines(head.handling()),
                Markup.text(head.title()),
                replaces() + head.subtitle() + incomplete(coverage),
                blocks,
                words.markup("report.continued", head.name()),
                footer(footerLine(head), caseSelection.digest(digestHeading(period))),
                mark(),
                PageFormat.PORTRAIT);
    }

    /**
     * Names the station under its service, with its code; empty where the office is the station.
     */
    public String unit() {
        return issue.unit() == null
                ? ""
                : issue.unit().text(words.language()) + " (" + issue.station() + ")";
    }

    private boolean isIssued() {
        return issue.copy() != ReportIssue.NOT_ISSUED;
    }

    /** Returns the word across every page. */
    public String mark() {
        if (issue.register().training()) {
            return words.text("report.training");
        }
        return isIssued() ? "" : words.text("report.not-issued");
    }

    /** Names station, period and issue, so that the digest of a report without cases is its own. */
    private String digestHeading(ReportPeriod period) {
        return String.join(
                "\t",
                issue.number(),
                issue.station(),
                period.from().toString(),
                period.to().toString());
    }

    private String replaces() {
        String replaced = issue.replaces();
        return replaced == null ? "" : words.markup("report.replaces", replaced) + "\n";
    }

    /** Returns the line of the title block that says what the figures may lack. */
    private String incomplete(Coverage coverage) {
        return new CoverageFormat(words.format())
                .title(coverage)
                .map(text -> "\n" + Markup.bold(text))
                .orElse("");
    }

    private void addReceived(List<ReportBlock> blocks, ReportPeriod period, Coverage coverage) {
        var received = new KnownStationFormat(words, issue.register().stations());
        String text = received.about(period, coverage);
        if (!text.isEmpty()) {
            blocks.add(new ReportBlock.Note(text));
        }
    }

    /** Says what the register has lost; empty if nothing. */
    public Optional<String> losses() {
        var lost = new ArrayList<String>();
        if (issue.register().damagedRecords() > 0) {
            lost.add(
                    words.markup(
                            "report.note.damaged", words.count(issue.register().damagedRecords())));
        }
        if (issue.register().missingRevisions() > 0) {
            lost.add(
                    words.markup(
                            "report.note.missing",
                            words.count(issue.register().missingRevisions())));
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", lost));
    }

    public String issueLines(Handling handling) {
        String copy =
                isIssued()
                        ? words.markup("report.copy", words.count(issue.copy()))
                        : words.markup("report.not-issued");
        return copy
                + "\n"
                + words.markup("report.handling", handling.code())
                + "\n"
                + Markup.size(Markup.text(words.label(handling)), HANDLING_SIZE);
    }

    private String footerLine(Head head) {
        return words.text(
                "report.footer", head.name(), words.moment(issue.preparedAt()), head.extent());
    }

    /**
     * Returns the footer.
     *
     * @param line name of the report, time and number of records
     * @param digest SHA-256 of the report
     */
    public ReportContent.Footer footer(String line, String digest) {
        String training = issue.register().training() ? words.text("report.training") + " · " : "";
        String hash = Markup.mono("SHA-256 " + EIGHT_DIGITS.matcher(digest).replaceAll("$1 "), 7);
        String check =
                words.markup("report.check-words", CheckWords.ofHash(digest, words.language()));
        String mark = issue.register().auditMark();
        // On a line of its own, so that it does not read as a ninth word.
        String audit = mark.isEmpty() ? "" : "\n" + words.markup("report.audit-mark", mark);
        return new ReportContent.Footer(
                Markup.text(training + line) + "\n" + hash + "\n" + check + audit,
                words.text("report.page"),
                ("RUBEZH " + issue.number()).strip() + " SHA-256 " + digest);
    }

    /** Adds two signatures a block: those named, then who approves it where one is missing. */
    private void addSignatures(List<ReportBlock> blocks, List<String> signatories) {
        var all = new ArrayList<ReportBlock.Signature>();
        signatories.forEach(one -> all.add(signature(one)));
        if (all.isEmpty()) {
            String date = words.dates().date(issue.preparedAt().toLocalDate());
            all.add(signature("report.prepared-by", issue.preparedBy(), date));
        }
        if (all.size() % 2 == 1) {
            all.add(signature("report.approved-by", issue.approvedBy(), ""));
        }
        for (int i = 0; i < all.size(); i += 2) {
            blocks.add(
                    new ReportBlock.Signatures(
                            all.get(i),
                            all.get(i + 1),
                            words.markup("report.signature"),
                            words.markup("report.name"),
                            words.markup("report.date")));
        }
    }

    private static ReportBlock.Signature signature(String signatory) {
        int comma = signatory.lastIndexOf(',');
        String position = comma < 0 ? signatory : signatory.substring(0, comma);
        String name = comma < 0 ? "" : signatory.substring(comma + 1).strip();
        return new ReportBlock.Signature(Markup.text(position), Markup.text(name), "");
    }

    private ReportBlock.Signature signature(String key, Signatory signatory, String date) {
        return new ReportBlock.Signature(
                words.markup(key, position(signatory)),
                Markup.text(signatory.name().text(words.language())),
                Markup.text(date));
    }

    private String position(Signatory signatory) {
        return signatory.position().text(words.language());
    }
}
