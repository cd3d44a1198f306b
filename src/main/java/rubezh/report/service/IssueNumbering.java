package rubezh.report.service;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDay;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.journal.IssuedReport;
import rubezh.register.Catalogue;
import rubezh.report.BilingualText;
import rubezh.report.PrintedCase;
import rubezh.report.RegisterState;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.RegisterState.NamedShift;
import rubezh.report.ReportIssue;
import rubezh.report.ReportIssue.Changes;
import rubezh.report.ReportIssue.Signatory;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
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

    /** Report to number: what was asked for, and its records. */
    private record Source(
            ReportRequest request,
            ReportPeriod period,
            CaseSelection selection,
            Coverage coverage) {}

    ReportProposal propose(ReportRequest request, DailySummary summary) {
        Source source = source(request, summary);
        IssuedReport report = next(request, summary);
        DailySummary printed = summary.asOf(report.preparedAt());
        Pdf pdf = reports.daily(printed, issue(source, report), request.language());
        return proposal(source, report, pdf);
    }

    ReportProposal propose(ReportRequest request, OperationSummary summary) {
        Source source = source(request, summary);
        IssuedReport report = next(request, summary);
        Pdf pdf = reports.operation(summary, issue(source, report), request.language());
        return proposal(source, report, pdf);
    }

    /** Proposes a paper of a case; nothing is left out of it, and it has no figures to lack. */
    ReportProposal propose(ReportRequest request, PrintedCase printed, OffsetDateTime now) {
        IssuedReport report = next(request, printed, now);
        var numbers = new Numbers(report.number(), replaces(report), report.copy(), null);
        ReportIssue issue = issueOfCase(numbers, report.preparedAt(), author(report));
        Pdf pdf = reports.ofCase(printed, issue, request.language());
        IssuedReport kept = withBytes(report, pdf.sha256());
        return new ReportProposal(request, kept, pdf, List.of(), Coverage.NONE, printed);
    }

    /** Returns a working copy of a paper of a case. */
    Pdf preview(ReportRequest request, PrintedCase printed, OffsetDateTime now) {
        IssuedReport next = shown(request, now, () -> next(request, printed, now));
        var numbers = new Numbers(next.subject(), replaces(next), ReportIssue.NOT_ISSUED, null);
        ReportIssue issue = issueOfCase(numbers, next.preparedAt(), author(next));
        return reports.ofCase(printed, issue, request.language());
    }

    /** Returns a paper of a sample case, which is in no register. */
    Pdf sample(PrintedCase printed, ReportLanguage language) {
        var numbers = new Numbers("", null, ReportIssue.NOT_ISSUED, null);
        return reports.ofCase(printed, issueOfCase(numbers, printed.saved(), officer), language);
    }

    IssuedReport next(ReportRequest request, PrintedCase printed, OffsetDateTime now) {
        var numbers = new Numbers("", null, ReportIssue.NOT_ISSUED, null);
        ReportIssue neutral = issueOfCase(numbers, printed.saved(), officer);
        String content = reports.contentHash(printed, neutral);
        return next(request, content, Map.of(), now);
    }

    IssuedReport next(ReportRequest request, RegisterPaper paper, OffsetDateTime now) {
        return next(request, paper.stated(), paper.kept(), now);
    }

    ReportProposal propose(ReportRequest request, RegisterPaper paper, OffsetDateTime now) {
        IssuedReport report = next(request, paper, now);
        Pdf pdf = pdf(request, paper, report, report.copy());
        return new ReportProposal(
                request, withBytes(report, pdf.sha256()), pdf, List.of(), paper.coverage(), null);
    }

    Pdf preview(ReportRequest request, RegisterPaper paper, OffsetDateTime now) {
        IssuedReport next = shown(request, now, () -> next(request, paper, now));
        return pdf(request, paper, next, ReportIssue.NOT_ISSUED);
    }

    private Pdf pdf(ReportRequest request, RegisterPaper paper, IssuedReport report, int copy) {
        String replaced = paper.replaces() ? replaces(report) : null;
        var numbers = new Numbers(report.number(), replaced, copy, null);
        ReportIssue issue = issueOfCase(numbers, report.preparedAt(), author(report));
        return reports.ofRegister(
                issue.preparedAt(),
                request.language(),
                paper.isLong(),
                words -> paper.maker().make(words, issue));
    }

    private ReportIssue issueOfCase(Numbers numbers, OffsetDateTime preparedAt, Officer author) {
        var state =
                new RegisterState(
                        storage.station().training(),
                        0,
                        0,
                        List.of(),
                        new ExchangeTotals(0, 0),
                        List.of(),
                        List.of(),
                        "");
        return issue("", numbers, preparedAt, author, state);
    }

    IssuedReport next(ReportRequest request, DailySummary summary) {
        Source source = source(request, summary);
        ReportPeriod period = summary.period();
        OffsetDateTime anyTime = summary.isComplete() ? period.to() : period.from();
        String content = reports.contentHash(summary.asOf(anyTime), neutral(source, anyTime));
        return next(request, content, source.selection().recordStates(), summary.asOf());
    }

    IssuedReport next(ReportRequest request, OperationSummary summary) {
        Source source = source(request, summary);
        String content = reports.contentHash(summary, neutral(source, summary.period().to()));
        return next(request, content, Map.of(), summary.asOf());
    }

    private static Source source(ReportRequest request, DailySummary summary) {
        return new Source(request, summary.period(), summary.selection(), summary.coverage());
    }

    private static Source source(ReportRequest request, OperationSummary summary) {
        return new Source(request, summary.period(), summary.selection(), summary.coverage());
    }

    /** Returns a working copy with neither number nor copy, marked as not issued. */
    Pdf preview(ReportRequest request, DailySummary summary) {
        Source source = source(request, summary);
        IssuedReport next = shown(request, summary.asOf(), () -> next(request, summary));
        return reports.daily(
                summary.asOf(next.preparedAt()), draft(source, next), request.language());
    }

    Pdf preview(ReportRequest request, OperationSummary summary) {
        Source source = source(request, summary);
        IssuedReport next = shown(request, summary.asOf(), () -> next(request, summary));
        return reports.operation(summary, draft(source, next), request.language());
    }

    /** Returns the data of an issue without its number, so that a preview has the same pages. */
    private ReportIssue draft(Source source, IssuedReport next) {
        String subject = source.request().subject();
        var numbers =
                new Numbers(subject, replaces(next), ReportIssue.NOT_ISSUED, changes(source, next));
        return issue(source, numbers, next.preparedAt(), author(next));
    }

    private static @Nullable String replaces(IssuedReport report) {
        return report.issue() == 1 ? null : report.subject() + "/" + (report.issue() - 1);
    }

    private static Officer author(IssuedReport report) {
        return new Officer(report.login(), report.name(), report.rank());
    }

    /** Returns the issue data of a list, which is not issued: without number and copy. */
    ReportIssue ofList(OffsetDateTime now) {
        Station station = storage.station();
        Catalogue.Gaps gaps = storage.register().catalogue().gaps();
        var state =
                new RegisterState(
                        station.training(),
                        gaps.damagedRecords(),
                        gaps.missingRevisions(),
                        List.of(),
                        new ExchangeTotals(0, 0),
                        List.of(),
                        List.of(),
                        storage.audit().head().mark());
        var numbers = new Numbers("", null, ReportIssue.NOT_ISSUED, null);
        return issue("", numbers, now, officer, state);
    }

    private static ReportProposal proposal(Source source, IssuedReport report, Pdf pdf) {
        return new ReportProposal(
                source.request(),
                withBytes(report, pdf.sha256()),
                pdf,
                source.selection().excluded(),
                source.coverage(),
                null);
    }

    /**
     * @param content SHA-256 of everything printed except what differs between equal issues
     * @param records states of the records that a later issue is compared with
     */
    private IssuedReport next(
            ReportRequest request,
            String content,
            Map<String, String> records,
            OffsetDateTime now) {
        List<IssuedReport> issued = issued(request);
        int before = issued.isEmpty() ? 0 : issued.getLast().issue();
        IssuedReport first = first(request, before + 1, content, records, now);
        return issued.isEmpty() || !issued.getLast().content().equals(content)
                ? first
                : copyOf(issued, first);
    }

    /**
     * Returns the issue that a preview is like. What was never issued is compared with nothing, so
     * that its content is not hashed.
     */
    private IssuedReport shown(
            ReportRequest request, OffsetDateTime now, Supplier<IssuedReport> next) {
        return issued(request).isEmpty() ? first(request, 1, "", Map.of(), now) : next.get();
    }

    private IssuedReport first(
            ReportRequest request,
            int issue,
            String content,
            Map<String, String> records,
            OffsetDateTime now) {
        return new IssuedReport(
                request.kind().fileName(),
                request.subject(),
                issue,
                1,
                request.language().name().toLowerCase(Locale.ROOT),
                content,
                content,
                now,
                officer.login(),
                officer.name(),
                officer.rank(),
                records);
    }

    List<IssuedReport> issued(ReportRequest request) {
        return storage.issued().of(request.kind().fileName(), request.subject());
    }

    /**
     * Returns the next copy of the newest issue, prepared when and by whom the issue was. Copies
     * are counted in each language by itself: another language is the same copy.
     */
    private static IssuedReport copyOf(List<IssuedReport> issued, IssuedReport report) {
        IssuedReport issue = issued.getLast();
        int copies =
                (int)
                        issued.stream()
                                .filter(one -> one.issue() == issue.issue())
                                .filter(one -> one.language().equals(report.language()))
                                .count();
        return new IssuedReport(
                report.kind(),
                report.subject(),
                issue.issue(),
                copies + 1,
                report.language(),
                report.content(),
                report.sha256(),
                issue.preparedAt(),
                report.login(),
                issue.name(),
                issue.rank(),
                Map.of());
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
                report.rank(),
                report.records());
    }

    /** Returns issue data without what differs between equal issues, for the content hash. */
    private ReportIssue neutral(Source source, OffsetDateTime anyTime) {
        var nobody = new Officer("", "", "");
        var numbers = new Numbers("", null, ReportIssue.NOT_ISSUED, null);
        RegisterState state = state(storage.register().station(), source).withoutMark();
        return issue(source.request().approver(), numbers, anyTime, nobody, state);
    }

    /** Numbers on the page, and what has changed since the issue before. */
    private record Numbers(
            String number, @Nullable String replaces, int copy, @Nullable Changes changes) {}

    private ReportIssue issue(Source source, IssuedReport report) {
        return issue(
                source,
                new Numbers(
                        report.number(), replaces(report), report.copy(), changes(source, report)),
                report.preparedAt(),
                author(report));
    }

    /** Compares with the records of the issue before; null for the first and for operations. */
    private @Nullable Changes changes(Source source, IssuedReport report) {
        if (source.request().kind() != ReportKind.DAILY) {
            return null;
        }
        return issued(source.request()).stream()
                .filter(earlier -> earlier.issue() == report.issue() - 1 && earlier.copy() == 1)
                .map(IssuedReport::records)
                .findFirst()
                .map(records -> Changes.between(records, source.selection().recordStates()))
                .orElse(null);
    }

    private ReportIssue issue(
            Source source, Numbers numbers, OffsetDateTime preparedAt, Officer author) {
        RegisterState state = state(storage.station(), source);
        return issue(source.request().approver(), numbers, preparedAt, author, state);
    }

    private ReportIssue issue(
            String approver,
            Numbers numbers,
            OffsetDateTime preparedAt,
            Officer author,
            RegisterState state) {
        Station station = storage.station();
        var name = new BilingualText(station.nameRu(), station.nameEn());
        var agency = new BilingualText(station.agencyRu(), station.agencyEn());
        boolean hasAgency = !agency.ru().isEmpty() && !agency.en().isEmpty();
        return new ReportIssue(
                numbers.number(),
                numbers.replaces(),
                numbers.copy(),
                station.code(),
                hasAgency ? agency : name,
                hasAgency ? name : null,
                preparedAt,
                signatory(author),
                new Signatory(
                        inBoth(m -> m.text("report.supervisor")), BilingualText.same(approver)),
                state,
                numbers.changes());
    }

    private RegisterState state(Station station, Source source) {
        ReportPeriod period = source.period();
        Catalogue.Gaps gaps = storage.register().catalogue().gaps();
        return new RegisterState(
                station.training(),
                gaps.damagedRecords(),
                gaps.missingRevisions(),
                storage.exchange().stations(),
                storage.exchange().totals(period),
                shifts(station, period),
                days(source),
                storage.audit().head().mark());
    }

    private List<StationDay> days(Source source) {
        return source.request().kind() == ReportKind.DAILY
                ? storage.exchange().days(source.period().from().toLocalDate())
                : List.of();
    }

    private List<NamedShift> shifts(Station station, ReportPeriod period) {
        return storage.shifts().within(period.from().toInstant(), period.to().toInstant()).stream()
                .map(shift ->
                        new NamedShift(
                                shift.name(),
                                local(station, shift.openedAt()),
                                shift.endedAt().map(at -> local(station, at)).orElse(null)))
                .toList();
    }

    private static OffsetDateTime local(Station station, Instant time) {
        return time.atZone(station.zone()).toOffsetDateTime();
    }

    /** Returns rank and name of an officer as papers print them. */
    static Signatory signatory(Officer officer) {
        return new Signatory(inBoth(m -> position(officer, m)), BilingualText.same(officer.name()));
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
