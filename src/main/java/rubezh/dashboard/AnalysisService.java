package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.register.CaseGrouping;
import rubezh.register.CaseGrouping.OfField;
import rubezh.register.CaseGrouping.OfPlace;
import rubezh.register.CaseGrouping.OfRoute;
import rubezh.register.CaseGrouping.OfStretches;
import rubezh.register.CaseGrouping.OfSubstanceGroup;
import rubezh.register.CaseGrouping.OfTime;
import rubezh.register.CaseGrouping.Stretch;
import rubezh.register.CrossTotals;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.shift.Shift;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Tables of the cases of a period by any two of their properties, compared with another period.
 * Reads the register, so not for the JavaFX thread. Thread-safe.
 *
 * @see Analysis
 */
public final class AnalysisService {
    /** Longest period, in years; an expression names each of its months. */
    private static final int MOST_YEARS = 100;

    private final Session session;
    private final Register register;
    private final Shifts shifts;
    private final DashboardService dashboard;
    private final InstantSource clock;

    /** Reads the shifts that lasted at some time of a period, oldest first. */
    public interface Shifts {
        List<Shift> within(Instant from, Instant to);
    }

    /** What a period is compared with. */
    public enum ComparisonKind {
        NOTHING,
        /** The same days a year earlier. */
        YEAR,
        /** As many days before; whole months where the period is of whole months. */
        BEFORE;

        /** Returns the word on the command line and in saved views. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param dashboard knows the operations, and what figures may lack
     */
    public AnalysisService(
            Session session,
            Register register,
            DashboardService dashboard,
            Shifts shifts,
            InstantSource clock) {
        this.session = session;
        this.register = register;
        this.dashboard = dashboard;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** Returns the axes that the officer may see. */
    public List<AnalysisAxis> axes() {
        session.require(Permission.READ_REPORTS);
        return Stream.of(AnalysisAxis.values())
                .filter(axis -> axis.permission().isGrantedTo(session.officer()))
                .toList();
    }

    /** Returns the date the current station day began on. */
    public LocalDate today() {
        session.require(Permission.READ_REPORTS);
        return stationClock().dayOf(clock.instant());
    }

    /**
     * Returns the period of some station days.
     *
     * @throws Fault {@code ANA-001} if the last day is before the first, or the period is longer
     *     than {@value #MOST_YEARS} years
     */
    public SummaryPeriod period(LocalDate first, LocalDate last) {
        session.require(Permission.READ_REPORTS);
        if (last.isBefore(first) || !last.isBefore(first.plusYears(MOST_YEARS))) {
            throw new Fault(Fault.Exit.USAGE, "ANA-001", first, last, MOST_YEARS);
        }
        return SummaryPeriod.days(first, last, stationClock());
    }

    /**
     * Returns the period of a joint operation.
     *
     * @throws Fault {@code PAP-001} if there is no such operation, or it has no dates
     */
    public SummaryPeriod operation(OperationCode operation) {
        return dashboard.operation(operation);
    }

    /** Returns what a period of days is compared with; of one that runs, the days begun. */
    public Optional<SummaryPeriod> compared(SummaryPeriod period, ComparisonKind how) {
        session.require(Permission.READ_REPORTS);
        LocalDate first = period.first();
        LocalDate last = period.last();
        LocalDate end = last.isAfter(today()) && !first.isAfter(today()) ? today() : last;
        if (how == ComparisonKind.NOTHING || period.kind() == Kind.OPERATION) {
            return Optional.empty();
        }
        if (how == ComparisonKind.YEAR) {
            // The last day of February stays the last one.
            return Optional.of(
                    period(first.minusYears(1), end.plusDays(1).minusYears(1).minusDays(1)));
        }
        LocalDate next = last.plusDays(1);
        if (first.getDayOfMonth() == 1 && next.getDayOfMonth() == 1 && end.equals(last)) {
            long months = ChronoUnit.MONTHS.between(first, next);
            return Optional.of(period(first.minusMonths(months), first.minusDays(1)));
        }
        long days = ChronoUnit.DAYS.between(first, end.plusDays(1));
        return Optional.of(period(first.minusDays(days), first.minusDays(1)));
    }

    /**
     * Reads an analysis.
     *
     * @throws Fault {@code ANA-002} if rows and columns are the same
     * @throws CancellationException if the thread is interrupted
     */
    public Analysis read(AnalysisRequest request) {
        require(request);
        Grouped rows = grouped(request, request.rows());
        Grouped columns = grouped(request, request.columns());
        var queries = new ArrayList<>(List.of(query(request, request.period())));
        SummaryPeriod compared = request.compared();
        if (compared != null) {
            queries.add(query(request, compared));
        }
        List<CrossTotals> tables =
                register.catalogue().cross(queries, rows.grouping(), columns.grouping());
        CrossTotals current = tables.getFirst();
        var known = new HashMap<>(rows.shifts());
        known.putAll(columns.shifts());
        return new Analysis(
                request,
                current,
                compared == null ? null : tables.getLast(),
                dashboard.coverage(request.period(), current.records()),
                known,
                today());
    }

    /**
     * Returns the records behind a figure of the period, the newest first.
     *
     * @param row key of the row; null for all rows
     * @param column key of the column; null for all columns
     */
    public List<FigureRow> behind(
            AnalysisRequest request, @Nullable String row, @Nullable String column) {
        require(request);
        session.require(Permission.READ_RECORDS);
        var keys = new LinkedHashMap<CaseGrouping, String>();
        if (row != null) {
            keys.put(grouped(request, request.rows()).grouping(), row);
        }
        if (column != null) {
            keys.put(grouped(request, request.columns()).grouping(), column);
        }
        return register.catalogue().behind(query(request, request.period()), keys);
    }

    /**
     * Reads what a map shows of the cases of a period.
     *
     * @param only codes that a case must have one of, by axes that are fields
     * @throws CancellationException if the thread is interrupted
     */
    public MapFigures readMap(SummaryPeriod period, Map<AnalysisAxis, Set<String>> only) {
        session.require(Permission.READ_REPORTS);
        var request =
                new AnalysisRequest(AnalysisAxis.POST, AnalysisAxis.ROUTE, period, null, only);
        require(request);
        List<CrossTotals> tables =
                register.catalogue()
                        .crossEach(
                                query(request, period),
                                new OfPlace(),
                                List.of(new OfRoute(), new OfSubstanceGroup()));
        CrossTotals routes = tables.getFirst();
        return MapFigures.of(
                request, routes, tables.getLast(), dashboard.coverage(period, routes.records()));
    }

    /** Returns the records that a map shows at a place or on a route, the newest first. */
    public List<FigureRow> behind(MapFigures figures, MapTarget target) {
        session.require(Permission.READ_RECORDS);
        require(figures.request());
        var post = new OfField(AnalysisAxis.POST.field().orElseThrow());
        Map<CaseGrouping, String> keys =
                switch (target) {
                    case MapTarget.OfPost(String code) -> Map.of(post, code);
                    case MapTarget.OfPoint point -> Map.of(new OfPlace(), point.key());
                    case MapTarget.OfWay way ->
                            Map.of(post, way.post(), new OfRoute(), way.routeKey());
                };
        return register.catalogue().behind(query(figures.request(), figures.period()), keys);
    }

    private void require(AnalysisRequest request) {
        session.require(Permission.READ_REPORTS);
        session.require(request.rows().permission());
        session.require(request.columns().permission());
        request.only().keySet().forEach(axis -> session.require(axis.permission()));
        if (request.rows() == request.columns()) {
            throw new Fault(Fault.Exit.USAGE, "ANA-002", request.rows().word());
        }
    }

    private static Query query(AnalysisRequest request, SummaryPeriod period) {
        Query query = Query.ALL.of(SummarySelection.of(period));
        for (var codes : request.only().entrySet()) {
            FieldPath field = codes.getKey().field().orElseThrow();
            query = query.where(field, codes.getValue());
        }
        return query;
    }

    private record Grouped(CaseGrouping grouping, Map<String, Shift> shifts) {}

    private Grouped grouped(AnalysisRequest request, AnalysisAxis axis) {
        if (axis == AnalysisAxis.SHIFT) {
            return ofShifts(request);
        }
        CaseGrouping grouping =
                switch (axis) {
                    case GROUP -> new OfSubstanceGroup();
                    case ROUTE -> new OfRoute();
                    default ->
                            axis.time()
                                    .<CaseGrouping>map(OfTime::new)
                                    .orElseGet(() -> new OfField(axis.field().orElseThrow()));
                };
        return new Grouped(grouping, Map.of());
    }

    /** Returns the shifts of both periods; they are of this station only. */
    private Grouped ofShifts(AnalysisRequest request) {
        SummaryPeriod period = request.period();
        SummaryPeriod compared = request.compared();
        Instant from = period.span().from().toInstant();
        Instant start =
                compared == null || from.isBefore(compared.span().from().toInstant())
                        ? from
                        : compared.span().from().toInstant();
        var stretches = new ArrayList<Stretch>();
        var known = new HashMap<String, Shift>();
        Instant now = clock.instant();
        for (Shift shift : shifts.within(start, period.span().to().toInstant())) {
            String key = Long.toString(shift.number());
            Instant end = shift.endedAt().orElse(now);
            if (shift.openedAt().isBefore(end)) {
                stretches.add(new Stretch(key, shift.openedAt(), end));
                known.put(key, shift);
            }
        }
        return new Grouped(new OfStretches(register.station().code(), stretches), known);
    }

    private StationClock stationClock() {
        var station = register.station();
        return new StationClock(station.zone(), station.dayStart());
    }
}
