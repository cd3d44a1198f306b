package rubezh.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.EVENT_CASES;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.PeriodFigures.CaseCount;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummarySelection;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Every figure of a dashboard is that of the code that papers are made with, and that of a second
 * computation from the records; each opens exactly the cases behind it.
 */
@LongTest
final class PeriodFiguresTest {
    private static final long SEED = 20261127;
    private static final LocalDate DAY = LocalDate.of(2009, 8, 24);

    @TempDir static Path root;
    private static @Nullable OpenRegister opened;
    private static List<RecordedCase> all = List.of();

    @BeforeAll
    static void writeARandomRegister() {
        OpenStation station = TestStations.create(root);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        new RandomPeriodCases(SEED).write(Repetitions.of(600, 20_000), seeder);
        opened = OpenRegisterFixture.create(station, root.resolve("area"));
        open().register().catalogue().rebuild(_ -> {});
        all = open().register().cases(Query.ALL);
    }

    @AfterAll
    static void close() {
        open().close();
    }

    private static OpenRegister open() {
        return Objects.requireNonNull(opened);
    }

    private static Dashboard read(Kind kind) {
        DashboardService service = open().dashboard();
        return service.read(
                kind == Kind.OPERATION
                        ? service.operation(new OperationCode(RandomPeriodCases.OPERATION))
                        : service.period(kind, DAY));
    }

    @Test
    void aDayIsThatOfTheDailySummary() {
        CaseSelection selection = open().reports().dailySummary(DAY).selection();
        assertSame(read(Kind.DAY), selection);
    }

    @Test
    void aCaseWithoutATimeIsNamedOnOneDayOnly() {
        List<RecordedCase> timeless =
                all.stream().filter(one -> isTimeless(one.seizure())).toList();
        SummaryPeriod year = read(Kind.YEAR).period();
        long named =
                year.daysUntil(read(Kind.YEAR).readAt())
                        .flatMap(day ->
                                open().reports().dailySummary(day).selection().excluded().stream())
                        .filter(one -> isTimeless(one.record().seizure()))
                        .count();
        assertThat(named).as("seed %d", SEED).isEqualTo(timeless.size()).isPositive();
    }

    private static boolean isTimeless(Seizure seizure) {
        return seizure.event().start() == null;
    }

    @Test
    void anOperationIsThatOfItsSummary() {
        var operation = new OperationCode(RandomPeriodCases.OPERATION);
        CaseSelection selection = open().reports().operation(operation).selection();
        assertSame(read(Kind.OPERATION), selection);
        assertThat(selection.excludedByReason())
                .as("seed %d", SEED)
                .containsKey(ExclusionReason.OUTSIDE_OPERATION);
    }

    private static void assertSame(Dashboard dashboard, CaseSelection selection) {
        var excluded = new TreeMap<ExclusionReason, Long>();
        selection
                .excludedByReason()
                .forEach((reason, cases) -> excluded.put(reason, (long) cases.size()));
        assertThat(dashboard.figures().excluded()).as("seed %d", SEED).isEqualTo(excluded);
        assertTables(dashboard, selection.seizures());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"WEEK", "MONTH", "YEAR"})
    void aLongerPeriodCountsWhatItsDatesHold(Kind kind) {
        Dashboard dashboard = read(kind);
        List<RecordedCase> held =
                all.stream().filter(one -> isHeld(one, dashboard.period())).toList();
        List<Seizure> counted =
                counted(held).stream().filter(seizure -> !isTimeless(seizure)).toList();
        long excluded =
                dashboard.figures().excluded().values().stream().mapToLong(Long::longValue).sum();
        assertThat(excluded).as("seed %d", SEED).isEqualTo(held.size() - counted.size());
        assertTables(dashboard, counted);
    }

    private static List<Seizure> counted(List<RecordedCase> cases) {
        return cases.stream()
                .filter(one -> one.indicators().exclusions().isEmpty())
                .map(RecordedCase::seizure)
                .toList();
    }

    @Test
    void theDaysOfAMonthAddUpToIt() {
        Dashboard month = read(Kind.MONTH);
        DashboardService service = open().dashboard();
        Totals sum = Totals.NONE;
        long cases = 0;
        for (LocalDate day : month.period().daysUntil(month.readAt()).toList()) {
            Dashboard one = service.read(service.period(Kind.DAY, day));
            sum = sum.plus(one.current().drugs().all());
            cases += one.figures().cases();
            assertThat(one.figures().cases())
                    .as("seed %d, %s", SEED, day)
                    .isEqualTo(month.figures().days().getOrDefault(day, 0L));
        }
        ExpectedFigures vague = notKnownToTheDay(month.period());
        assertThat(cases + vague.cases()).isEqualTo(month.figures().cases());
        assertThat(sum.plus(vague.drugs())).isEqualTo(month.current().drugs().all());
    }

    private static boolean isHeld(RecordedCase one, SummaryPeriod period) {
        OffsetDateTime entered = open().register().history(one.recordId()).getFirst().at();
        return ExpectedFigures.isHeld(one.seizure(), entered, period);
    }

    private static ExpectedFigures notKnownToTheDay(SummaryPeriod period) {
        List<Seizure> vague =
                counted(all.stream().filter(one -> isHeld(one, period)).toList()).stream()
                        .filter(s -> !isTimeless(s) && !ExpectedFigures.isKnownToTheDay(s))
                        .toList();
        assertThat(vague).as("seed %d", SEED).isNotEmpty();
        return new ExpectedFigures(vague, period, open().reference());
    }

    private static void assertTables(Dashboard dashboard, List<Seizure> counted) {
        PeriodFigures figures = dashboard.figures();
        var expected = new ExpectedFigures(counted, dashboard.period(), open().reference());
        assertThat(figures.cases()).as("seed %d", SEED).isEqualTo(expected.cases()).isPositive();
        assertThat(figures.records()).as("seed %d", SEED).isEqualTo(counted.size());
        assertThat(dashboard.current().drugs().all()).isEqualTo(expected.drugs());
        assertThat(dashboard.current().drugs().substances()).isEqualTo(expected.bySubstance());
        assertThat(figures.days()).as("seed %d", SEED).isEqualTo(expected.days());
        assertThat(figures.hours()).as("seed %d", SEED).isEqualTo(expected.hours());
        assertThat(map(figures.posts())).isEqualTo(expected.posts());
        assertThat(map(figures.routes())).isEqualTo(expected.routes());
        assertThat(map(figures.concealment()))
                .isEqualTo(expected.byCase(s -> s.concealment().places()));
        assertThat(map(figures.means())).isEqualTo(expected.byCase(s -> s.detection().allMeans()));
    }

    private static <K> Map<K, Long> map(List<CaseCount<K>> counts) {
        return counts.stream().collect(Collectors.toMap(CaseCount::key, CaseCount::cases));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DAY", "MONTH", "OPERATION"})
    void eachFigureOpensTheCasesBehindIt(Kind kind) {
        Dashboard dashboard = read(kind);
        PeriodFigures figures = dashboard.figures();
        var counted = SummarySelection.counted(dashboard.period());
        assertThat(count(Query.ALL.of(counted))).isEqualTo(figures.cases());
        figures.days()
                .forEach((day, cases) ->
                        assertThat(count(Query.ALL.of(counted.on(day)))).isEqualTo(cases));
        figures.hours().entrySet().stream()
                .limit(20)
                .forEach(e ->
                        assertThat(count(Query.ALL.of(counted.at(e.getKey()))))
                                .isEqualTo(e.getValue()));
        assertOpens(counted, ITEMS_SUBSTANCE, stated(figures.substances()));
        assertOpens(counted, PLACE_POST, figures.posts());
        assertOpens(counted, CONCEALMENT_PLACE, figures.concealment());
        assertOpens(counted, DETECTION_MEANS, figures.means());
    }

    private static List<CaseCount<String>> stated(List<CaseCount<String>> counts) {
        return counts.stream().filter(one -> !one.key().isEmpty()).toList();
    }

    private static void assertOpens(
            SummarySelection counted, FieldPath field, List<CaseCount<String>> counts) {
        counts.forEach(one ->
                assertThat(count(Query.ALL.of(counted).where(field, Set.of(one.key()))))
                        .as("%s %s", field.path(), one.key())
                        .isEqualTo(one.cases()));
    }

    private static long count(Query query) {
        return open().register().catalogue().page(query, 0, Integer.MAX_VALUE).stream()
                .mapToLong(row -> row.get(EVENT_CASES, Integer.class).orElse(1))
                .sum();
    }
}
