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
import rubezh.app.OpenRegisterFixture;
import rubezh.dashboard.MapFigures.Amounts;
import rubezh.dashboard.MapFigures.PostFigures;
import rubezh.dashboard.MapFigures.RouteFigures;
import rubezh.dashboard.MapTarget.OfWay;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.Tallies;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.register.CrossTotals;
import rubezh.register.CrossTotals.FigureRow;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.TotalsRow;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * A map has the figures of the analysis and of the dashboard, and each of its places and routes is
 * that of a second computation from the records: over random cases of every precision, some with
 * coordinates of their own, rows of statistics, drafts and messages among them.
 */
@LongTest
final class MapFiguresTest {
    private static final long SEED = 20261202;
    private static final LocalDate DAY = LocalDate.of(2009, 8, 24);
    private static final List<String> POINTS =
            List.of("40.52341 72.79876", "40.52342 72.79876", "-3.00000 179.99999");

    @TempDir static Path root;
    private static @Nullable OpenRegister opened;
    private static List<RecordedCase> all = List.of();

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
                    id, List.of(placed(cases.body("KG-OSH-A-2009-%06d".formatted(i + 1)), random)));
        }
        seeder.at(DAY.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(6))).writeAll(bodies);
        opened = OpenRegisterFixture.create(station, root.resolve("area"));
        open().register().catalogue().rebuild(_ -> {});
        all = open().register().cases(Query.ALL);
    }

    /** Gives every third case coordinates of its own. */
    private static Map<String, Object> placed(Map<String, Object> body, Random random) {
        var place = new HashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(body.get("place")))
                .forEach((name, value) -> place.put(String.valueOf(name), value));
        place.remove("coordinates");
        if (random.nextInt(3) == 0) {
            place.put("coordinates", POINTS.get(random.nextInt(POINTS.size())));
            place.put("coordinateSource", "GPS");
        }
        body.put("place", place);
        return body;
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

    private static MapFigures read(Kind kind) {
        return open().analysis().readMap(period(kind), Map.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DAY", "WEEK", "MONTH", "YEAR", "OPERATION"})
    void postsAndSumsAreThoseOfTheAnalysisAndTheDashboard(Kind kind) {
        MapFigures map = read(kind);
        CrossTotals groups = analysis(AnalysisAxis.POST, AnalysisAxis.GROUP, kind);
        Dashboard dashboard = open().dashboard().read(period(kind));
        assertThat(map.all().cases()).isEqualTo(groups.all().cases());
        assertThat(map.all().totals()).isEqualTo(groups.all().totals());
        assertThat(map.posts().stream().mapToLong(post -> post.all().cases()).sum())
                .as("a case is at one post")
                .isEqualTo(map.all().cases());
        assertThat(map.posts()).hasSameSizeAs(groups.rows().keySet());
        for (PostFigures post : map.posts()) {
            TotalsRow row = Objects.requireNonNull(groups.rows().get(post.post()));
            assertThat(post.all().cases()).as(post.post()).isEqualTo(row.cases());
            assertThat(post.all().totals()).as(post.post()).isEqualTo(row.totals());
            groups.cells()
                    .forEach((cell, totals) -> {
                        if (cell.row().equals(post.post())) {
                            assertThat(post.all().of(cell.column())).isEqualTo(totals.totals());
                        }
                    });
        }
        assertDashboard(map, dashboard);
    }

    private static void assertDashboard(MapFigures map, Dashboard dashboard) {
        assertThat(map.imprecise()).isEqualTo(dashboard.figures().imprecise());
        assertThat(map.coverage()).isEqualTo(dashboard.coverage());
        assertThat(map.excluded())
                .isEqualTo(
                        dashboard.figures().excluded().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
        dashboard
                .figures()
                .routes()
                .forEach(route -> {
                    var way =
                            new OfWay(
                                    route.key().departure(),
                                    route.key().post(),
                                    route.key().destination());
                    if (!way.routeKey().isEmpty()) {
                        assertThat(map.routes())
                                .as("%s", way)
                                .anyMatch(one ->
                                        one.way().equals(way) && one.cases() == route.cases());
                    }
                });
    }

    private static CrossTotals analysis(AnalysisAxis rows, AnalysisAxis columns, Kind kind) {
        return open().analysis()
                .read(new AnalysisRequest(rows, columns, period(kind), null, Map.of()))
                .current();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"MONTH", "YEAR", "OPERATION"})
    void placesAndRoutesAreThoseOfASecondComputation(Kind kind) {
        MapFigures map = read(kind);
        var atPost = new TreeMap<String, Amounts>();
        var points = new TreeMap<String, Amounts>();
        var routes = new HashMap<OfWay, Amounts>();
        for (RecordedCase one : all) {
            if (one.indicators().exclusions().isEmpty() && isHeld(one.seizure(), period(kind))) {
                Seizure seizure = one.seizure();
                Amounts amounts = amounts(seizure);
                String post = code(seizure.place().post());
                Coordinates own = seizure.place().coordinates();
                (own == null ? atPost : points)
                        .merge(own == null ? post : post + "@" + own, amounts, Amounts::plus);
                routes.merge(way(seizure), amounts, Amounts::plus);
            }
        }
        var read = new TreeMap<String, Amounts>();
        var readPoints = new TreeMap<String, Amounts>();
        map.posts()
                .forEach(post -> {
                    if (post.atPost().cases() > 0) {
                        read.put(post.post(), post.atPost());
                    }
                    post.points()
                            .forEach((point, amounts) ->
                                    readPoints.put(post.post() + "@" + point, amounts));
                });
        assertThat(read).as("seed %d", SEED).isEqualTo(atPost).isNotEmpty();
        assertThat(readPoints).as("seed %d", SEED).isEqualTo(points).isNotEmpty();
        assertRoutes(map, routes);
    }

    private static void assertRoutes(MapFigures map, Map<OfWay, Amounts> routes) {
        long without =
                routes.entrySet().stream()
                        .filter(e -> e.getKey().routeKey().isEmpty())
                        .mapToLong(e -> e.getValue().cases())
                        .sum();
        assertThat(map.withoutRoute()).isEqualTo(without).isPositive();
        routes.keySet().removeIf(way -> way.routeKey().isEmpty());
        assertThat(map.routes()).hasSameSizeAs(routes.keySet());
        for (RouteFigures route : map.routes()) {
            Amounts expected = Objects.requireNonNull(routes.get(route.way()));
            assertThat(route.cases()).isEqualTo(expected.cases());
            assertThat(route.totals()).isEqualTo(expected.totals());
        }
    }

    @Test
    void eachPlaceAndRouteOpensTheCasesBehindIt() {
        MapFigures map = read(Kind.YEAR);
        for (PostFigures post : map.posts()) {
            assertBehind(map, post.target(), post.all().cases(), post.all().totals());
            post.points()
                    .forEach((point, amounts) ->
                            assertBehind(
                                    map, post.target(point), amounts.cases(), amounts.totals()));
        }
        map.routes().stream()
                .limit(8)
                .forEach(route -> assertBehind(map, route.way(), route.cases(), route.totals()));
    }

    private static void assertBehind(MapFigures map, MapTarget target, long cases, Totals totals) {
        List<FigureRow> rows = open().analysis().behind(map, target);
        assertThat(rows.stream().mapToLong(FigureRow::cases).sum())
                .as("%s", target)
                .isEqualTo(cases);
        assertThat(rows.stream().map(FigureRow::totals).reduce(Totals.NONE, Totals::plus))
                .as("%s", target)
                .isEqualTo(totals);
    }

    @Test
    void onlyCasesWithACodeAreCountedWhereOneIsNamed() {
        var only = Map.of(AnalysisAxis.POST, Set.of("KG-DOS"));
        MapFigures map = open().analysis().readMap(period(Kind.YEAR), only);
        assertThat(map.posts()).extracting(PostFigures::post).containsExactly("KG-DOS");
        assertThat(map.all().cases()).isEqualTo(map.posts().getFirst().all().cases());
    }

    private static OfWay way(Seizure seizure) {
        return new OfWay(
                code(seizure.route().departure()),
                code(seizure.place().post()),
                code(seizure.route().destination()));
    }

    private static String code(@Nullable Code code) {
        return code == null ? "" : code.code();
    }

    private static boolean isHeld(Seizure seizure, SummaryPeriod period) {
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

    private static Amounts amounts(Seizure seizure) {
        List<SeizedItem> lines = seizure.items().stream().filter(Tallies::isCounted).toList();
        var groups = new TreeMap<String, Totals>();
        Totals sum = Totals.NONE;
        for (SeizedItem item : lines) {
            boolean drug = GoodsClassification.isDrug(item, open().reference());
            String substance = code(item.substance());
            String group = DrugSums.group(substance, open().reference());
            Totals totals = drug ? item.totals() : Totals.NONE;
            groups.merge(drug || !group.equals("other") ? group : "goods", totals, Totals::plus);
            sum = sum.plus(totals);
        }
        if (lines.isEmpty()) {
            groups.put("", Totals.NONE);
        }
        return new Amounts(seizure.event().count(), sum, groups);
    }
}
