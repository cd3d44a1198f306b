package rubezh.dashboard;

import module java.base;

import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.register.Register;
import rubezh.register.shift.Shift;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Figures of the open register at a glance. Thread-safe; reads the register, so not for the JavaFX
 * thread.
 *
 * <pre>{@code
 * Dashboard month = service.read(service.period(Kind.MONTH, service.today()));
 * month.figures().cases()
 * }</pre>
 *
 * @see Dashboard
 */
public final class DashboardService {
    /** A shift is half of the station day where nobody has opened one. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private final Session session;
    private final Register register;
    private final ReferenceData reference;
    private final BiFunction<SummaryPeriod, List<RecordCount>, Coverage> coverage;
    private final InstantSource clock;

    /**
     * @param coverage tells from the numbers of the records of a period what its figures may lack
     */
    public DashboardService(
            Session session,
            Register register,
            ReferenceData referenceData,
            BiFunction<SummaryPeriod, List<RecordCount>, Coverage> coverage,
            InstantSource clock) {
        this.coverage = coverage;
        this.session = session;
        this.register = register;
        this.reference = referenceData;
        this.clock = clock;
    }

    /** Returns the date the current station day began on. */
    public LocalDate today() {
        session.require(Permission.READ_REPORTS);
        return stationClock().dayOf(clock.instant());
    }

    /** Returns the day, week, month or year that a station day lies in. */
    public SummaryPeriod period(Kind kind, LocalDate day) {
        session.require(Permission.READ_REPORTS);
        return SummaryPeriod.of(kind, day, stationClock());
    }

    /**
     * Returns the current shift: from the opening of the one that is open until now, otherwise the
     * half of the station day.
     */
    public SummaryPeriod shift() {
        session.require(Permission.READ_REPORTS);
        Instant now = clock.instant();
        StationClock station = stationClock();
        Optional<Instant> opened =
                register.listSettings()
                        .openShift()
                        .map(Shift::openedAt)
                        .filter(at -> at.isBefore(now));
        if (opened.isPresent()) {
            return SummaryPeriod.shift(opened.get(), now, station);
        }
        Instant start = station.day(station.dayOf(now)).from().toInstant();
        Instant half = start.plus(SHIFT);
        return now.isBefore(half)
                ? SummaryPeriod.shift(start, half, station)
                : SummaryPeriod.shift(half, half.plus(SHIFT), station);
    }

    /**
     * Returns the period of a joint operation.
     *
     * @throws Fault {@code PAP-001} if there is no such operation, or it has no dates
     */
    public SummaryPeriod operation(OperationCode operation) {
        session.require(Permission.READ_REPORTS);
        StationClock station = stationClock();
        return OperationPeriod.of(reference, operation)
                .map(dates -> ReportPeriod.days(dates.first(), dates.last(), station.zone()))
                .map(days -> SummaryPeriod.operation(operation, days, station))
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "PAP-001", operation));
    }

    /** Returns the operations with dates, the newest first. */
    public List<CodeEntry> operations() {
        session.require(Permission.READ_REPORTS);
        return reference.list(CodeListId.OPERATIONS).entries().stream()
                .flatMap(entry ->
                        OperationPeriod.of(reference, new OperationCode(entry.code())).stream())
                .sorted(Comparator.comparing(OperationPeriod::first).reversed())
                .flatMap(dates -> reference.find(dates.code()).stream())
                .toList();
    }

    /** Reads the figures of a period and of what it is compared with. */
    public Dashboard read(SummaryPeriod period) {
        session.require(Permission.READ_REPORTS);
        Instant now = clock.instant();
        var periods = new ArrayList<>(List.of(period));
        period.before(now).ifPresent(periods::add);
        List<PeriodFigures> figures = register.catalogue().figures(periods);
        Dashboard.Part before =
                periods.size() > 1 ? side(periods.getLast(), figures.getLast()) : null;
        Coverage lacking = coverage.apply(period, figures.getFirst().counts());
        return new Dashboard(side(period, figures.getFirst()), before, lacking, now);
    }

    /** Reads the figures of two periods. */
    public Comparison compare(SummaryPeriod first, SummaryPeriod second) {
        session.require(Permission.READ_REPORTS);
        Instant now = clock.instant();
        List<PeriodFigures> figures = register.catalogue().figures(List.of(first, second));
        return new Comparison(
                compared(first, figures.getFirst()), compared(second, figures.getLast()), now);
    }

    /** Returns what the figures of a period may lack. */
    Coverage coverage(SummaryPeriod period, List<RecordCount> records) {
        return coverage.apply(period, records);
    }

    private Comparison.Side compared(SummaryPeriod period, PeriodFigures figures) {
        return new Comparison.Side(side(period, figures), coverage.apply(period, figures.counts()));
    }

    private Dashboard.Part side(SummaryPeriod period, PeriodFigures figures) {
        return new Dashboard.Part(period, figures, DrugSums.of(figures, reference));
    }

    private StationClock stationClock() {
        Station station = register.station();
        return new StationClock(station.zone(), station.dayStart());
    }
}
