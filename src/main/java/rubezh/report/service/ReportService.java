package rubezh.report.service;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.Register;
import rubezh.report.BilingualText;
import rubezh.report.ReportIssue;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.Signatory;
import rubezh.report.pdf.Pdf;
import rubezh.security.Officer;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Reports of the open register, issued for the officer who signed in: reads the cases of a station
 * day or an operation, sums them up and generates the PDF. Thread-safe; reads the register, so not
 * for the JavaFX thread.
 *
 * <pre>{@code
 * Pdf pdf = service.dailyReport(service.today(), ReportLanguage.BOTH);
 * pdf.save(folder.resolve("daily.pdf"));
 * }</pre>
 *
 * @see Reports
 */
public final class ReportService {
    private static final Handling STRICTEST = new Handling("H1");
    private final Register register;
    private final Reports reports;
    private final ReferenceData reference;
    private final Officer officer;
    private final InstantSource clock;

    public ReportService(
            Register register,
            Reports reports,
            ReferenceData referenceData,
            Officer officer,
            InstantSource clock) {
        this.register = register;
        this.reports = reports;
        this.reference = referenceData;
        this.officer = officer;
        this.clock = clock;
    }

    /** Returns the date the current station day began on. */
    public LocalDate today() {
        Station station = register.station();
        ZonedDateTime now = clock.instant().atZone(station.zone());
        return now.toLocalTime().isBefore(station.dayStart())
                ? now.toLocalDate().minusDays(1)
                : now.toLocalDate();
    }

    /** Sums up the station day that began on a date. */
    public DailySummary dailySummary(LocalDate begins) {
        Station station = register.station();
        ReportPeriod reportPeriod =
                ReportPeriod.stationDay(begins, station.dayStart(), station.zone());
        return DailySummary.of(
                reportPeriod,
                now(),
                snapshots(Query.ALL.between(reportPeriod.from(), reportPeriod.to())));
    }

    public Pdf dailyReport(LocalDate begins, ReportLanguage language) {
        String number = "%02d-%02d/1".formatted(begins.getDayOfMonth(), begins.getMonthValue());
        return reports.daily(dailySummary(begins), issue(number), language);
    }

    /**
     * Sums up a joint operation.
     *
     * @throws Fault {@code PAP-001} if there is no such operation, or it has no dates
     */
    public OperationSummary operation(OperationCode operation) {
        Query query = Query.ALL.where(HEADER_OPERATION, Set.of(operation.code()));
        return OperationSummary.of(operation, period(operation), now(), snapshots(query));
    }

    public Pdf operation(OperationCode operation, ReportLanguage language) {
        return reports.operation(operation(operation), issue(operation.code() + "/1"), language);
    }

    /** Returns the operations with dates, in the order of the code list. */
    public List<CodeEntry> operations() {
        return reference.list(CodeListId.OPERATIONS).entries().stream()
                .filter(e -> OperationPeriod.of(reference, new OperationCode(e.code())).isPresent())
                .toList();
    }

    /** Returns a proposed file name in ASCII: {@code daily-kg-osh-2026-11-24-both.pdf}. */
    public String fileName(ReportKind kind, String subject, ReportLanguage language) {
        String name =
                kind.fileName() + "-" + register.station().code() + "-" + subject + "-" + language;
        return name.toLowerCase(Locale.ROOT) + ".pdf";
    }

    private ReportPeriod period(OperationCode operation) {
        return OperationPeriod.of(reference, operation)
                .map(period ->
                        ReportPeriod.days(period.first(), period.last(), register.station().zone()))
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "PAP-001", operation));
    }

    private List<SeizureSnapshot> snapshots(Query query) {
        return register.cases(query).stream().map(ReportService::snapshot).toList();
    }

    private static SeizureSnapshot snapshot(RecordedCase recorded) {
        return new SeizureSnapshot(
                recorded.seizure(),
                recorded.revision(),
                recorded.revisions(),
                recorded.indicators().exclusions(),
                null);
    }

    private OffsetDateTime now() {
        return clock.instant()
                .atZone(register.station().zone())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private static BilingualText inBoth(Function<Messages, String> text) {
        return new BilingualText(
                text.apply(Messages.in(Language.RU)), text.apply(Messages.in(Language.EN)));
    }

    private ReportIssue issue(String number) {
        Station station = register.station();
        Catalogue.Gaps gaps = register.catalogue().gaps();
        return new ReportIssue(
                number,
                new BilingualText(station.nameRu(), station.nameEn()),
                now(),
                new Signatory(
                        inBoth(m -> officer.rankIn(m::text)), BilingualText.same(officer.name())),
                new Signatory(inBoth(m -> m.text("report.supervisor")), BilingualText.same("")),
                STRICTEST,
                1,
                station.training(),
                gaps.damagedRecords(),
                gaps.missingRevisions());
    }
}
