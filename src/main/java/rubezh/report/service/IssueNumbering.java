package rubezh.report.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.journal.IssuedReport;
import rubezh.register.Catalogue;
import rubezh.report.BilingualText;
import rubezh.report.RegisterState;
import rubezh.report.ReportIssue;
import rubezh.report.Reports;
import rubezh.report.Signatory;
import rubezh.report.pdf.Pdf;
import rubezh.security.Officer;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Numbers issues and copies: whatever would be printed otherwise than in the newest issue is a new
 * issue, everything else a further copy with time and author of that issue (decision 0141).
 */
final class IssueNumbering {
    private final ReportStorage storage;
    private final Reports reports;
    private final Officer officer;

    IssueNumbering(ReportStorage storage, Reports reports, Officer officer) {
        this.storage = storage;
        this.reports = reports;
        this.officer = officer;
    }

    ReportProposal propose(ReportRequest request, DailySummary summary) {
        ReportPeriod period = summary.period();
        OffsetDateTime anyTime = summary.isComplete() ? period.to() : period.from();
        String content =
                reports.contentHash(
                        new DailySummary(period, anyTime, summary.selection()),
                        neutral(request, anyTime));
        IssuedReport report = next(request, content, summary.asOf());
        var printed = new DailySummary(period, report.preparedAt(), summary.selection());
        Pdf pdf = reports.daily(printed, issue(request, report), request.language());
        return proposal(request, report, pdf, summary.selection());
    }

    ReportProposal propose(ReportRequest request, OperationSummary summary) {
        String content = reports.contentHash(summary, neutral(request, summary.period().to()));
        IssuedReport report = next(request, content, summary.asOf());
        Pdf pdf = reports.operation(summary, issue(request, report), request.language());
        return proposal(request, report, pdf, summary.selection());
    }

    /** Returns a working copy with neither number nor copy, marked as not issued. */
    Pdf preview(ReportRequest request, DailySummary summary) {
        return reports.daily(summary, draft(request, summary.asOf()), request.language());
    }

    Pdf preview(ReportRequest request, OperationSummary summary) {
        return reports.operation(summary, draft(request, summary.asOf()), request.language());
    }

    private ReportIssue draft(ReportRequest request, OffsetDateTime now) {
        var numbers = new Numbers(request.subject(), null, ReportIssue.NOT_ISSUED);
        return issue(request, numbers, now, officer);
    }

    private static ReportProposal proposal(
            ReportRequest request, IssuedReport report, Pdf pdf, CaseSelection selection) {
        return new ReportProposal(
                request, withBytes(report, pdf.sha256()), pdf, selection.excluded());
    }

    private IssuedReport next(ReportRequest request, String content, OffsetDateTime now) {
        List<IssuedReport> issued =
                storage.issued().of(request.kind().fileName(), request.subject());
        int before = issued.isEmpty() ? 0 : issued.getLast().issue();
        var first =
                new IssuedReport(
                        request.kind().fileName(),
                        request.subject(),
                        before + 1,
                        1,
                        request.language().name().toLowerCase(Locale.ROOT),
                        content,
                        content,
                        now,
                        officer.login(),
                        officer.name(),
                        officer.rank());
        return issued.isEmpty() || !issued.getLast().content().equals(content)
                ? first
                : copyOf(issued.getLast(), first);
    }

    /** Returns the next copy of an issue: prepared when and by whom the issue was. */
    private static IssuedReport copyOf(IssuedReport issue, IssuedReport report) {
        return new IssuedReport(
                report.kind(),
                report.subject(),
                issue.issue(),
                issue.copy() + 1,
                report.language(),
                report.content(),
                report.sha256(),
                issue.preparedAt(),
                report.login(),
                issue.name(),
                issue.rank());
    }

    private static IssuedReport withBytes(IssuedReport report, String sha256) {
        return new IssuedReport(
                report.kind(),
                report.subject(),
                report.issue(),
                report.copy(),
                report.language(),
                report.content(),
                sha256,
                report.preparedAt(),
                report.login(),
                report.name(),
                report.rank());
    }

    /** Returns issue data without what differs between the copies of an issue. */
    private ReportIssue neutral(ReportRequest request, OffsetDateTime anyTime) {
        var nobody = new Officer("", "", "");
        return issue(request, new Numbers("", null, ReportIssue.NOT_ISSUED), anyTime, nobody);
    }

    /** Numbers on the page. */
    private record Numbers(String number, @Nullable String replaces, int copy) {}

    private ReportIssue issue(ReportRequest request, IssuedReport report) {
        String replaces =
                report.issue() == 1 ? null : report.subject() + "/" + (report.issue() - 1);
        return issue(
                request,
                new Numbers(report.number(), replaces, report.copy()),
                report.preparedAt(),
                new Officer(report.login(), report.name(), report.rank()));
    }

    private ReportIssue issue(
            ReportRequest request, Numbers numbers, OffsetDateTime preparedAt, Officer author) {
        Station station = storage.register().station();
        return new ReportIssue(
                numbers.number(),
                numbers.replaces(),
                numbers.copy(),
                station.code(),
                new BilingualText(station.nameRu(), station.nameEn()),
                preparedAt,
                new Signatory(inBoth(m -> position(author, m)), BilingualText.same(author.name())),
                new Signatory(
                        inBoth(m -> m.text("report.supervisor")),
                        BilingualText.same(request.approver())),
                state(station));
    }

    private RegisterState state(Station station) {
        Catalogue.Gaps gaps = storage.register().catalogue().gaps();
        return new RegisterState(
                station.training(),
                gaps.damagedRecords(),
                gaps.missingRevisions(),
                storage.received().get());
    }

    private static String position(Officer author, Messages messages) {
        String rank = author.rankIn(messages::text);
        return rank.isBlank() ? messages.text("report.officer") : rank;
    }

    private static BilingualText inBoth(Function<Messages, String> text) {
        return new BilingualText(
                text.apply(Messages.in(Language.RU)), text.apply(Messages.in(Language.EN)));
    }
}
