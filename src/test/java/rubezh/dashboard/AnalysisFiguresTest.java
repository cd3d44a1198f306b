package rubezh.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.Tallies;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.register.CrossTotals;
import rubezh.register.CrossTotals.Cell;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.TotalsRow;
import rubezh.register.shift.Shift;
import rubezh.register.shift.ShiftNotes;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Every cell and every sum of an analysis is that of a second computation from the records, the
 * same as in the dashboard and in totals, and opens exactly the cases behind it: over random cases
 * of every precision, rows of statistics, drafts and messages among them.
 */
@LongTest
final class AnalysisFiguresTest {
    private static final long SEED = 20261201;
    private static final LocalDate DAY = LocalDate.of(2009, 8, 24);
    private static final Instant FIRST_SHIFT = Instant.parse("2009-07-20T02:00:00Z");
    private static final String STATION = "KG-OSH";
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(6);

    @TempDir static Path root;
    private static @Nullable OpenRegister opened;
    private static List<RecordedCase> all = List.of();
    private static final List<Shift> SHIFTS = new ArrayList<>();

    @BeforeAll
    static void writeARandomRegister() {
        OpenStation station = TestStations.create(root);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        var cases = new RandomPeriodCases(SEED);
        var random = new Random(SEED);
        var bodies = new HashMap<UUID, List<Map<String, Object>>>();
        for (int i = 0; i < Repetitions.of(500, 10_000); i++) {
            var id = new UUID((long) i << 16 | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
            bodies.put(
                    id,
                    List.of(peopled(cases.body("KG-OSH-A-2009-%06d".formatted(i + 1)), random)));
        }
        seeder.at(DAY.atTime(LocalTime.NOON).atOffset(ZONE)).writeAll(bodies);
        writeShifts(station);
        opened = OpenRegisterFixture.create(station, root.resolve("area"));
        open().register().catalogue().rebuild(_ -> {});
        all = open().register().cases(Query.ALL);
        assertThat(open().station().code()).isEqualTo(STATION);
    }

    /** Adds a station, persons of one or two countries, and conveyances of one or two modes. */
    private static Map<String, Object> peopled(Map<String, Object> body, Random random) {
        var persons = new ArrayList<Object>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String country = List.of("KG", "TJ", "KG").get(random.nextInt(3));
            persons.add(line(i, 60, Map.of("role", "SUS", "citizenship", country)));
        }
        var header = new HashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(body.get("header")))
                .forEach((name, value) -> header.put(String.valueOf(name), value));
        header.put("station", List.of(STATION, "KG-BAT").get(random.nextInt(2)));
        body.put("header", header);
        body.put("parties", new HashMap<>(Map.of("persons", persons)));
        var conveyances = new ArrayList<Object>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String mode = List.of("3", "2", "3").get(random.nextInt(3));
            conveyances.add(line(i, 70, Map.of("mode", mode)));
        }
        body.put("conveyances", conveyances);
        return body;
    }

    private static Map<String, Object> line(int i, int first, Map<String, Object> values) {
        var line = new HashMap<>(values);
        line.put("id", new UUID(0x7000L, 1L << 63 | first + i).toString());
        line.put("pos", (long) i);
        return line;
    }

    /** Writes shifts of 30 hours, with an hour between each two. */
    private static void writeShifts(OpenStation station) {
        var notes = new ShiftNotes(station.notes());
        for (int i = 1; i <= 40; i++) {
            Instant from = FIRST_SHIFT.plus(Duration.ofHours(31L * i));
            var counts = new Shift.Counts(0, 0, 0, 0);
            var end =
                    new Shift.Handover(
                            from.plus(Duration.ofHours(30)), "asanov", false, "", "", counts);
            SHIFTS.add(new Shift(i, from, "asanov", "Asanov A. B.", end));
        }
        SHIFTS.forEach(notes::put);
    }

    @AfterAll
    static void close() {
        open().close();
    }

    private static OpenRegister open() {
        return Objects.requireNonNull(opened);
    }

    private static SummaryPeriod period(Kind kind) {
        DashboardService service = open().dashboard();
        return kind == Kind.OPERATION
                ? service.operation(new OperationCode(RandomPeriodCases.OPERATION))
                : service.period(kind, DAY);
    }

    private static Analysis read(AnalysisAxis rows, AnalysisAxis columns, SummaryPeriod period) {
        return open().analysis().read(new AnalysisRequest(rows, columns, period, null, Map.of()));
    }

    /** Each axis as rows and as columns, beside one that is not the same each time. */
    static Stream<List<AnalysisAxis>> pairs() {
        List<AnalysisAxis> axes = List.of(AnalysisAxis.values());
        var pairs = new LinkedHashSet<List<AnalysisAxis>>();
        for (int i = 0; i < axes.size(); i++) {
            for (int step : List.of(1, 4, 8)) {
                pairs.add(List.of(axes.get(i), axes.get((i + step) % axes.size())));
            }
        }
        pairs.add(List.of(AnalysisAxis.SUBSTANCE, AnalysisAxis.MONTH));
        pairs.add(List.of(AnalysisAxis.WEEKDAY, AnalysisAxis.HOUR));
        pairs.add(List.of(AnalysisAxis.SUBSTANCE, AnalysisAxis.ROUTE));
        pairs.add(List.of(AnalysisAxis.POST, AnalysisAxis.CONCEALMENT));
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachFigureIsThatOfASecondComputation(List<AnalysisAxis> axes) {
        for (Kind kind : List.of(Kind.MONTH, Kind.YEAR, Kind.OPERATION)) {
            SummaryPeriod period = period(kind);
            CrossTotals read = read(axes.get(0), axes.get(1), period).current();
            var expected = new Expected(axes, period);
            assertThat(figures(read.cells())).as("%s %s", kind, axes).isEqualTo(expected.cells);
            assertThat(figures(read.rows())).as("%s %s", kind, axes).isEqualTo(expected.rows);
            assertThat(figures(read.columns())).as("%s %s", kind, axes).isEqualTo(expected.columns);
            assertThat(Figure.of(read.all())).as("%s %s", kind, axes).isEqualTo(expected.all);
            assertThat(read.all().cases()).as("seed %d", SEED).isPositive();
        }
    }

    private static <K> Map<K, Figure> figures(Map<K, TotalsRow> rows) {
        var figures = new HashMap<K, Figure>();
        rows.forEach((key, row) -> figures.put(key, Figure.of(row)));
        return figures;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachFigureOpensTheCasesBehindIt(List<AnalysisAxis> axes) {
        Analysis analysis = read(axes.get(0), axes.get(1), period(Kind.YEAR));
        AnalysisService service = open().analysis();
        CrossTotals read = analysis.current();
        read.cells().entrySet().stream()
                .limit(6)
                .forEach(e ->
                        assertBehind(
                                service.behind(
                                        analysis.request(), e.getKey().row(), e.getKey().column()),
                                e.getValue()));
        read.rows().entrySet().stream()
                .limit(3)
                .forEach(e ->
                        assertBehind(
                                service.behind(analysis.request(), e.getKey(), null),
                                e.getValue()));
        read.columns().entrySet().stream()
                .limit(3)
                .forEach(e ->
                        assertBehind(
                                service.behind(analysis.request(), null, e.getKey()),
                                e.getValue()));
        assertBehind(service.behind(analysis.request(), null, null), read.all());
    }

    private static void assertBehind(List<FigureRow> shares, TotalsRow figure) {
        assertThat(shares.stream().map(FigureRow::recordId)).doesNotHaveDuplicates();
        assertThat(shares).hasSize((int) figure.records());
        assertThat(shares.stream().mapToLong(FigureRow::cases).sum()).isEqualTo(figure.cases());
        assertThat(shares.stream().map(FigureRow::totals).reduce(Totals.NONE, Totals::plus))
                .isEqualTo(figure.totals());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DAY", "WEEK", "MONTH", "YEAR", "OPERATION"})
    void sumsAreThoseOfTheDashboard(Kind kind) {
        SummaryPeriod period = period(kind);
        Dashboard dashboard = open().dashboard().read(period);
        Analysis analysis = read(AnalysisAxis.SUBSTANCE, AnalysisAxis.POST, period);
        CrossTotals groups = read(AnalysisAxis.GROUP, AnalysisAxis.POST, period).current();
        PeriodFigures figures = dashboard.figures();
        CrossTotals read = analysis.current();
        assertThat(read.all().cases()).isEqualTo(figures.cases());
        assertThat(read.all().totals()).isEqualTo(dashboard.current().drugs().all());
        assertThat(read.imprecise()).isEqualTo(figures.imprecise());
        assertThat(analysis.coverage()).isEqualTo(dashboard.coverage());
        assertThat(analysis.excluded())
                .isEqualTo(figures.excluded().values().stream().mapToLong(Long::longValue).sum());
        assertTotals(read, dashboard.current().drugs().substances());
        assertTotals(groups, dashboard.current().drugs().groups());
        figures.posts()
                .forEach(post ->
                        assertThat(read.columns().get(post.key()))
                                .extracting(TotalsRow::cases)
                                .isEqualTo(post.cases()));
    }

    private static void assertTotals(CrossTotals read, Map<String, Totals> expected) {
        expected.forEach(
                (key, totals) -> assertThat(row(read, key).totals()).as(key).isEqualTo(totals));
    }

    private static TotalsRow row(CrossTotals read, String key) {
        return read.rows().getOrDefault(key, CrossTotals.NOTHING);
    }

    @Test
    void aMonthOfAYearIsTheDashboardOfTheMonth() {
        CrossTotals year =
                read(AnalysisAxis.MONTH, AnalysisAxis.SUBSTANCE, period(Kind.YEAR)).current();
        for (int month : List.of(7, 8, 9, 10)) {
            SummaryPeriod period =
                    open().dashboard().period(Kind.MONTH, LocalDate.of(2009, month, 15));
            Dashboard dashboard = open().dashboard().read(period);
            TotalsRow row = row(year, "2009-%02d".formatted(month));
            assertThat(row.cases()).isEqualTo(dashboard.figures().cases());
            assertThat(row.totals()).isEqualTo(dashboard.current().drugs().all());
        }
        assertThat(row(year, "2009").cases()).as("known to the year only").isPositive();
    }

    @Test
    void groupsAreThoseOfTotals() {
        SummaryPeriod period = period(Kind.YEAR);
        Query query = Query.ALL.of(SummarySelection.of(period));
        for (AnalysisAxis axis : AnalysisAxis.values()) {
            if (axis.field().isPresent()) {
                AnalysisAxis other =
                        axis == AnalysisAxis.STATION ? AnalysisAxis.POST : AnalysisAxis.STATION;
                CrossTotals read = read(axis, other, period).current();
                List<TotalsRow> totals =
                        open().register()
                                .catalogue()
                                .totals(query, List.of(axis.field().orElseThrow().path()));
                assertThat(totals).isNotEmpty();
                totals.forEach(row ->
                        assertThat(row(read, row.keys().getFirst()).cases())
                                .as("%s %s", axis, row.keys())
                                .isEqualTo(row.cases()));
                assertThat(read.rows()).as("%s", axis).hasSameSizeAs(totals);
            }
        }
    }

    /** Cases and amounts. */
    private record Figure(long cases, long records, Totals totals) {
        static final Figure NONE = new Figure(0, 0, Totals.NONE);

        static Figure of(TotalsRow row) {
            return new Figure(row.cases(), row.records(), row.totals());
        }

        Figure plus(long more, Totals amounts) {
            return new Figure(cases + more, records + 1, totals.plus(amounts));
        }
    }

    /** The same table, case by case. */
    private static final class Expected {
        private final List<AnalysisAxis> axes;
        private final SummaryPeriod period;
        private final Map<Cell, Figure> cells = new HashMap<>();
        private final Map<String, Figure> rows = new HashMap<>();
        private final Map<String, Figure> columns = new HashMap<>();
        private Figure all = Figure.NONE;

        Expected(List<AnalysisAxis> axes, SummaryPeriod period) {
            this.axes = axes;
            this.period = period;
            for (RecordedCase one : AnalysisFiguresTest.all) {
                if (one.indicators().exclusions().isEmpty() && isHeld(one)) {
                    add(one.seizure());
                }
            }
        }

        private boolean isHeld(RecordedCase one) {
            Seizure seizure = one.seizure();
            if (period.kind() != Kind.OPERATION) {
                OffsetDateTime start = seizure.event().start();
                return start != null && ExpectedFigures.isHeld(seizure, start, period);
            }
            var operation = seizure.header().operation();
            return operation != null
                    && operation.code().equals(RandomPeriodCases.OPERATION)
                    && (seizure.event().start() == null
                            || seizure.event().earliest().isEmpty()
                            || period.span().mayContainDateOf(seizure.event()));
        }

        private void add(Seizure seizure) {
            long cases = seizure.event().count();
            Set<String> rowKeys = keys(axes.get(0), seizure);
            Set<String> columnKeys = keys(axes.get(1), seizure);
            for (String row : rowKeys) {
                put(rows, row, cases, amounts(seizure, row, null));
                for (String column : columnKeys) {
                    if (isTogether(seizure, row, column)) {
                        put(cells, new Cell(row, column), cases, amounts(seizure, row, column));
                    }
                }
            }
            columnKeys.forEach(
                    column -> put(columns, column, cases, amounts(seizure, null, column)));
            all = all.plus(cases, amounts(seizure, null, null));
        }

        /** Two properties of goods are together only where one line has both. */
        private boolean isTogether(Seizure seizure, String row, String column) {
            return !isOfItems(axes.get(0))
                    || !isOfItems(axes.get(1))
                    || lines(seizure).isEmpty()
                    || lines(seizure).stream()
                            .anyMatch(item ->
                                    key(axes.get(0), item).equals(row)
                                            && key(axes.get(1), item).equals(column));
        }

        private static <K> void put(Map<K, Figure> map, K key, long cases, Totals amounts) {
            map.merge(
                    key,
                    Figure.NONE.plus(cases, amounts),
                    (one, other) ->
                            new Figure(
                                    one.cases() + other.cases(),
                                    one.records() + other.records(),
                                    one.totals().plus(other.totals())));
        }

        private static boolean isOfItems(AnalysisAxis axis) {
            return axis == AnalysisAxis.SUBSTANCE || axis == AnalysisAxis.GROUP;
        }

        private static List<SeizedItem> lines(Seizure seizure) {
            return seizure.items().stream().filter(Tallies::isCounted).toList();
        }

        private Totals amounts(Seizure seizure, @Nullable String row, @Nullable String column) {
            return lines(seizure).stream()
                    .filter(item -> GoodsClassification.isDrug(item, open().reference()))
                    .filter(item -> isOf(axes.get(0), row, item))
                    .filter(item -> isOf(axes.get(1), column, item))
                    .map(SeizedItem::totals)
                    .reduce(Totals.NONE, Totals::plus);
        }

        private static boolean isOf(AnalysisAxis axis, @Nullable String key, SeizedItem item) {
            return key == null || !isOfItems(axis) || key(axis, item).equals(key);
        }

        private static String key(AnalysisAxis axis, SeizedItem item) {
            String substance = item.substance() == null ? "" : item.substance().code();
            if (axis == AnalysisAxis.SUBSTANCE) {
                return substance;
            }
            String group = DrugSums.group(substance, open().reference());
            boolean drug = GoodsClassification.isDrug(item, open().reference());
            return drug || !group.equals("other") ? group : "goods";
        }

        private Set<String> keys(AnalysisAxis axis, Seizure seizure) {
            Stream<String> keys =
                    switch (axis) {
                        case SUBSTANCE, GROUP ->
                                lines(seizure).stream().map(item -> key(axis, item));
                        case ROUTE -> Stream.of(route(seizure));
                        case COUNTRY -> Stream.of(code(seizure.place().country()));
                        case POST -> Stream.of(code(seizure.place().post()));
                        case STATION -> Stream.of(Objects.toString(seizure.header().station(), ""));
                        case OPERATION -> Stream.of(code(seizure.header().operation()));
                        case MONTH, WEEKDAY, HOUR, SHIFT -> Stream.of(time(axis, seizure));
                        case MEANS -> seizure.detection().allMeans().map(Expected::code);
                        case CONCEALMENT -> seizure.concealment().places().map(Expected::code);
                        case CONVEYANCE ->
                                seizure.conveyances().stream().map(one -> code(one.mode()));
                        case CITIZENSHIP ->
                                seizure.parties().persons().stream()
                                        .map(Person::citizenship)
                                        .map(Expected::code);
                    };
            var found = keys.collect(Collectors.toCollection(TreeSet::new));
            return found.isEmpty() ? Set.of("") : found;
        }

        private static String route(Seizure seizure) {
            String way =
                    code(seizure.route().departure()) + ">" + code(seizure.route().destination());
            return way.equals(">") ? "" : way;
        }

        private String time(AnalysisAxis axis, Seizure seizure) {
            OffsetDateTime start = seizure.event().start();
            if (start == null) {
                return "";
            }
            String precision = code(seizure.event().precision());
            boolean exact = seizure.event().isKnownToTheHour();
            OffsetDateTime local = start.withOffsetSameInstant(ZONE);
            boolean calendar = period.kind() == Kind.OPERATION;
            LocalDate date = exact ? local.toLocalDate() : start.toLocalDate();
            return switch (axis) {
                case HOUR -> exact ? Integer.toString(local.getHour()) : "";
                case WEEKDAY ->
                        exact || precision.equals("DAY")
                                ? Integer.toString(date.getDayOfWeek().getValue())
                                : "";
                case SHIFT ->
                        exact && STATION.equals(seizure.header().station())
                                ? shift(start.toInstant())
                                : "";
                default ->
                        switch (precision) {
                            case "YEA" -> Integer.toString(start.getYear());
                            case "MON", "DAY" -> YearMonth.from(start).toString();
                            case "UNK" -> "";
                            default ->
                                    calendar
                                            ? YearMonth.from(start).toString()
                                            : YearMonth.from(local.minusHours(8)).toString();
                        };
            };
        }

        private static String shift(Instant moment) {
            return SHIFTS.stream()
                    .filter(shift ->
                            !moment.isBefore(shift.openedAt())
                                    && moment.isBefore(shift.endedAt().orElseThrow()))
                    .map(shift -> Long.toString(shift.number()))
                    .findFirst()
                    .orElse("");
        }

        private static String code(rubezh.domain.reference.@Nullable Code code) {
            return code == null ? "" : code.code();
        }
    }
}
