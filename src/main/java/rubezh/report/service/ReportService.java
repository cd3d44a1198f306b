package rubezh.report.service;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.Sources;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.template.NumberedTemplate;
import rubezh.journal.IssuedReport;
import rubezh.progress.Progress;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.operation.RecordedOperation;
import rubezh.register.template.TemplateState;
import rubezh.report.PrintedCase;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.StationHeader;
import rubezh.report.batch.BatchIndexReport;
import rubezh.report.content.SheetContent;
import rubezh.report.pdf.Pdf;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;
import rubezh.text.Messages;

/**
 * Reports of the open register, issued for the officer who signed in: reads the cases of a station
 * day or an operation, sums them up, generates the PDF and keeps what is issued. Thread-safe; reads
 * the register, so not for the JavaFX thread.
 *
 * <pre>{@code
 * ReportProposal proposal =
 *         service.propose(ReportRequest.daily(service.today(), ReportLanguage.BOTH));
 * service.issue(proposal);
 * proposal.pdf().save(folder.resolve("daily.pdf"));
 * }</pre>
 *
 * @see Reports
 */
public final class ReportService implements PaperBatchWriter.PaperIssuer {
    private final Session session;
    private final ReportStorage storage;
    private final ReportCases cases;
    private final PrintedCases papers;
    private final IssueNumbering numbering;
    private final Reports reports;
    private final ReferenceData reference;
    private final InstantSource clock;

    public ReportService(
            ReportStorage storage,
            Reports reports,
            ReferenceData referenceData,
            Session session,
            InstantSource clock) {
        this.session = session;
        this.storage = storage;
        this.cases = new ReportCases(storage.register());
        this.papers = new PrintedCases(storage.register(), storage.templates());
        this.reports = reports;
        this.numbering = new IssueNumbering(storage, reports, session.officer());
        this.reference = referenceData;
        this.clock = clock;
    }

    /** Returns the date the current station day began on. */
    public LocalDate today() {
        session.require(Permission.SIGNED_IN);
        Station station = storage.station();
        ZonedDateTime now = clock.instant().atZone(station.zone());
        return now.toLocalTime().isBefore(station.dayStart())
                ? now.toLocalDate().minusDays(1)
                : now.toLocalDate();
    }

    /**
     * Sums up the station day that began on a date.
     *
     * @throws Fault {@code PAP-009} if it has not begun
     */
    public DailySummary dailySummary(LocalDate begins) {
        session.require(Permission.READ_REPORTS);
        Station station = storage.station();
        var day = ReportPeriod.stationDay(begins, station.dayStart(), station.zone());
        requireBegun(day, begins);
        return cases.daily(day, now(), sources(begins, false));
    }

    /**
     * Sums up a joint operation.
     *
     * @throws Fault {@code PAP-001} if there is no such operation, or it has no dates, {@code
     *     PAP-009} if it has not begun
     */
    public OperationSummary operation(OperationCode operation) {
        session.require(Permission.READ_REPORTS);
        ReportPeriod period = period(operation);
        requireBegun(period, operation);
        Sources sources = sources(null, true);
        OperationSummary summary =
                storage.results().apply(cases.operation(operation, period, now(), sources));
        return summary.with(
                summary.coverage().ofCountries(summary.countries(), sources.stationCodes()));
    }

    private OperationSummary operation(ReportRequest request) {
        return operation(new OperationCode(request.subject()));
    }

    private void requireBegun(ReportPeriod period, Object subject) {
        if (now().isBefore(period.from())) {
            LocalDate first = period.from().toLocalDate();
            throw new Fault(Fault.Exit.FINDINGS, "PAP-009", subject, first);
        }
    }

    private Sources sources(@Nullable LocalDate day, boolean joint) {
        Catalogue.Gaps gaps = storage.register().catalogue().gaps();
        return new Sources(
                storage.exchange().sources(day, joint),
                gaps.damagedRecords(),
                gaps.missingRevisions());
    }

    /**
     * Returns what the figures of a period may lack.
     *
     * @param records numbers of its records
     */
    public Coverage coverage(SummaryPeriod period, List<RecordCount> records) {
        session.require(Permission.READ_REPORTS);
        LocalDate day = period.kind() == Kind.DAY ? period.first() : null;
        return coverage(period.span(), records, day, period.operation());
    }

    /**
     * Returns what the totals of selected records may lack, of an operation as its summary does;
     * without a period, what is known to lack of any time.
     *
     * @param records numbers of the records
     */
    public Coverage coverage(Query query, List<RecordCount> records) {
        session.require(Permission.READ_REPORTS);
        Set<String> codes = query.equal().getOrDefault(HEADER_OPERATION.path(), Set.of());
        OperationCode operation =
                codes.size() == 1 ? new OperationCode(codes.iterator().next()) : null;
        Optional<ReportPeriod> period =
                query.hasPeriod() || operation == null
                        ? ReportPeriod.between(query.from(), query.before())
                        : period(reference, operation, storage.station().zone());
        return period.map(one -> coverage(one, records, null, operation)).orElse(Coverage.NONE);
    }

    private Coverage coverage(
            ReportPeriod period,
            List<RecordCount> records,
            @Nullable LocalDate day,
            @Nullable OperationCode operation) {
        if (now().isBefore(period.from())) {
            return Coverage.NONE;
        }
        Sources sources = sources(day, operation != null);
        Coverage coverage = Coverage.of(period, now(), records, sources);
        return operation == null
                ? coverage
                : coverage.ofCountries(countries(operation), sources.stationCodes());
    }

    /** Returns the countries that take part in an operation, without reading its cases. */
    private List<String> countries(OperationCode operation) {
        return storage.register().catalogue().operations().recorded().stream()
                .map(RecordedOperation::operation)
                .filter(one -> operation.equals(one.code()))
                .flatMap(one -> one.mandate().countries().stream())
                .toList();
    }

    /** Returns what the figures of a report may lack; the paper says the same. */
    public Coverage coverage(ReportRequest request) {
        session.require(Permission.READ_REPORTS);
        return switch (request.kind()) {
            case DAILY -> dailySummary(date(request)).coverage();
            case OPERATION -> operation(request).coverage();
            case REGISTER, STOCK -> paper(request).coverage();
            default -> Coverage.NONE;
        };
    }

    /**
     * Generates a report as it would be issued now: a further copy of the newest issue if nothing
     * printed has changed since, otherwise the first copy of the next issue.
     *
     * @throws Fault {@code PAP-001} if there is no such operation, {@code PAP-002} if the subject
     *     is no date
     */
    @Override
    public ReportProposal propose(ReportRequest request) {
        session.require(Permission.ISSUE_REPORT);
        return switch (request.kind()) {
            case DAILY -> numbering.propose(request, dailySummary(date(request)));
            case OPERATION -> numbering.propose(request, operation(request));
            case REGISTER, STOCK -> numbering.propose(request, paper(request), now());
            default -> numbering.propose(request, papers.read(request, now()), now());
        };
    }

    /**
     * Generates the paper of a list. It is a working paper: it gets no number and is not kept.
     *
     * @param progress receives the records read, then the rows and pages made
     * @throws Fault {@code PAP-008} for more records than one paper takes, {@code APP-040} for a
     *     path that is no column
     * @throws java.util.concurrent.CancellationException if the work is cancelled
     */
    public Pdf list(ListRequest request, Progress progress) {
        session.require(Permission.READ_RECORDS);
        var source = new ListReportSource(storage.register(), reference, request);
        return reports.list(
                source.read(progress), numbering.ofList(now()), request.language(), progress);
    }

    /**
     * Records in the audit log that a paper that is not issued is printed or saved. Call this
     * before it leaves the program.
     *
     * @param paper what it is, such as {@code list}
     * @param sha256 hash of its bytes
     */
    @Override
    public void notePaper(String paper, String sha256) {
        session.require(Permission.READ_REPORTS);
        storage.audit().write(AuditAction.PRINT, sha256, Map.of("paper", paper));
    }

    /** Returns a proposed file name of a list: {@code list-kg-osh-2026-11-24.pdf}. */
    public String listFileName() {
        session.require(Permission.READ_REPORTS);
        String name = "list-" + storage.station().code() + "-" + now().toLocalDate();
        return name.toLowerCase(Locale.ROOT) + ".pdf";
    }

    /** Generates a working copy, marked as not issued; nothing is kept. */
    public Pdf preview(ReportRequest request) {
        session.require(Permission.READ_REPORTS);
        return switch (request.kind()) {
            case DAILY -> numbering.preview(request, dailySummary(date(request)));
            case OPERATION -> numbering.preview(request, operation(request));
            case REGISTER, STOCK -> numbering.preview(request, paper(request), now());
            default -> numbering.preview(request, papers.read(request, now()), now());
        };
    }

    /** Returns the cases of the period or operation that the report does not count. */
    public List<ExcludedCase> excluded(ReportRequest request) {
        session.require(Permission.READ_REPORTS);
        return switch (request.kind()) {
            case DAILY -> dailySummary(date(request)).selection().excluded();
            case OPERATION -> operation(request).selection().excluded();
            default -> List.of();
        };
    }

    /** Reads a paper of the register as a whole. */
    private RegisterPaper paper(ReportRequest request) {
        var reader = new RegisterPaperReader(storage.register(), now());
        return request.kind() == ReportKind.STOCK
                ? reader.stock(date(request))
                : reader.book(
                        Integer.parseInt(request.subject()),
                        numbering.issued(request),
                        sources(null, true));
    }

    /**
     * Generates a paper of a sample case by a template that may not be saved yet.
     *
     * @param template words and order; null for the built-in ones
     */
    public Pdf sample(
            ReportKind kind,
            Seizure seizure,
            @Nullable NumberedTemplate template,
            ReportLanguage language) {
        session.require(Permission.READ_TEMPLATES);
        return numbering.sample(
                PrintedCase.sample(
                        kind,
                        seizure,
                        now(),
                        IssueNumbering.signatory(session.officer()),
                        template),
                language);
    }

    /**
     * Returns why a paper is printed with the built-in words although it has a template: {@code
     * PAP-020} if that is broken; empty if nothing is wrong.
     */
    public Optional<Fault> templateFault(ReportKind kind) {
        session.require(Permission.READ_REPORTS);
        return papers.template(kind).flatMap(TemplateState::fault);
    }

    private static LocalDate date(ReportRequest request) {
        try {
            return LocalDate.parse(request.subject());
        } catch (DateTimeParseException e) {
            throw new Fault(e, Fault.Exit.USAGE, "PAP-002", request.subject());
        }
    }

    /**
     * Issues a report: keeps its bytes in the register and logs it. Call this before the bytes
     * leave the program.
     *
     * @throws Fault {@code PAP-003} if the register has changed since the proposal, so that another
     *     issue or copy would be next; {@code STO-…} if the disk takes nothing; then nothing is
     *     issued
     */
    @Override
    public void issue(ReportProposal proposal) {
        session.require(Permission.ISSUE_REPORT);
        IssuedReport report = proposal.report();
        if (!next(proposal.request()).isSameCopyAs(report)) {
            throw new Fault(Fault.Exit.FINDINGS, "PAP-003", report.number());
        }
        storage.issued().add(report, proposal.pdf().bytes());
    }

    /**
     * Issues papers of several cases into a folder, with an index of them. A case without papers is
     * named with the reason; what was issued before a cancellation stays, without an index.
     *
     * @param progress receives the papers done; its cancellation ends the work
     * @throws Fault {@code APP-033} if the folder has an index and nothing is to be replaced
     * @throws java.util.concurrent.CancellationException if the work is cancelled
     */
    public PaperBatch.Outcome issueAll(PaperBatch batch, Progress progress) {
        session.require(Permission.ISSUE_REPORT);
        StationHeader header = header();
        return new PaperBatchWriter(this, storage.register(), batch)
                .write(
                        entries ->
                                reports.sheet(
                                        header,
                                        batch.language(),
                                        words -> new BatchIndexReport(entries, words).content()),
                        progress);
    }

    /**
     * Generates a sheet that is not issued, a part for each language. Who may see what is on it is
     * for the caller to know.
     */
    public Pdf sheet(ReportLanguage language, Function<Messages, SheetContent> texts) {
        session.require(Permission.SIGNED_IN);
        return reports.sheet(header(), language, texts);
    }

    private StationHeader header() {
        Officer officer = session.officer();
        String maker = officer.name().isEmpty() ? officer.login() : officer.name();
        return StationHeader.of(storage.station(), now(), maker);
    }

    /** Returns what would be issued next, without its pages. */
    private IssuedReport next(ReportRequest request) {
        return switch (request.kind()) {
            case DAILY -> numbering.next(request, dailySummary(date(request)));
            case OPERATION -> numbering.next(request, operation(request));
            case REGISTER, STOCK -> numbering.next(request, paper(request), now());
            default -> numbering.next(request, papers.read(request, now()), now());
        };
    }

    /** Returns the copies issued at this station, by kind and subject, oldest first. */
    public List<IssuedReport> issued() {
        session.require(Permission.READ_REPORTS);
        return storage.issued().all();
    }

    /** Returns the copies issued of a report, oldest first. */
    public List<IssuedReport> issued(ReportKind kind, String subject) {
        session.require(Permission.READ_REPORTS);
        return storage.issued().of(kind.fileName(), subject);
    }

    /**
     * Returns a kept copy by number, {@code 2026-11-24/2}, the oldest that fits.
     *
     * @param copy number of the copy; 0 for any
     * @param language its language; null for any
     * @param kind its kind, as each paper of a case has the number of the case; null for any
     * @throws Fault {@code PAP-006} if no report of that number and copy was issued here
     */
    public IssuedReport find(
            String number, int copy, @Nullable ReportLanguage language, @Nullable ReportKind kind) {
        session.require(Permission.READ_REPORTS);
        return issued().stream()
                .filter(report -> report.number().equals(number))
                .filter(report -> copy == 0 || report.copy() == copy)
                .filter(report -> kind == null || report.kind().equals(kind.fileName()))
                .filter(report ->
                        language == null || report.language().equalsIgnoreCase(language.name()))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "PAP-006", number));
    }

    /** Returns the issued copy with these bytes, by their SHA-256; empty if there is none. */
    public Optional<IssuedReport> withHash(String sha256) {
        session.require(Permission.READ_REPORTS);
        return issued().stream().filter(report -> report.sha256().equals(sha256)).findFirst();
    }

    /**
     * Returns the kept bytes of a copy.
     *
     * @throws Fault {@code PAP-004} if they are missing, {@code BLB-001} if they are damaged
     */
    public byte[] bytes(IssuedReport report) {
        session.require(Permission.READ_REPORTS);
        try (InputStream in =
                storage.issued()
                        .open(report)
                        .orElseThrow(() ->
                                new Fault(
                                        Fault.Exit.UNVERIFIED,
                                        "PAP-004",
                                        report.number(),
                                        report.copy()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the operations with dates, in the order of the code list. */
    public List<CodeEntry> operations() {
        session.require(Permission.READ_REPORTS);
        return reference.list(CodeListId.OPERATIONS).entries().stream()
                .filter(e -> OperationPeriod.of(reference, new OperationCode(e.code())).isPresent())
                .toList();
    }

    /** Returns a proposed file name in ASCII: {@code daily-kg-osh-2026-11-24-both.pdf}. */
    @Override
    public String fileName(ReportKind kind, String subject, ReportLanguage language) {
        session.require(Permission.READ_REPORTS);
        // The number of a case names its station.
        String station = kind.isOfCase() ? "" : storage.station().code() + "-";
        String name = kind.fileName() + "-" + station + subject + "-" + language;
        return name.toLowerCase(Locale.ROOT) + ".pdf";
    }

    private ReportPeriod period(OperationCode operation) {
        return period(reference, operation, storage.station().zone())
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "PAP-001", operation));
    }

    private static Optional<ReportPeriod> period(
            ReferenceData reference, OperationCode operation, ZoneId zone) {
        return OperationPeriod.of(reference, operation)
                .map(dates -> ReportPeriod.days(dates.first(), dates.last(), zone));
    }

    private OffsetDateTime now() {
        return clock.instant()
                .atZone(storage.station().zone())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }
}
