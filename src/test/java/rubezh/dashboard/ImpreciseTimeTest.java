package rubezh.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.CaseSelection;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.Tallies;
import rubezh.fixtures.JournalSeeder;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.RecordedCase;
import rubezh.register.TotalsRow;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * What is known to the day, the month or the year only lies in the same periods for filter, totals,
 * dashboard, daily summary and operation, and is told apart where it may lie in one. Compared with
 * a second computation over random cases.
 */
final class ImpreciseTimeTest {
    private static final long SEED = 20261201;
    private static final LocalDate FIRST = LocalDate.of(2009, 7, 18);
    private static final int DAYS = 84;
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");

    @TempDir static Path root;
    private static @Nullable OpenRegister opened;
    private static List<KnownCase> all = List.of();

    /** A case that counts, by what is known of its time. */
    private record KnownCase(OffsetDateTime start, String precision, String operation, long cases) {
        static KnownCase of(Seizure seizure) {
            return new KnownCase(
                    Objects.requireNonNull(seizure.event().start()),
                    code(seizure.event().precision()),
                    code(seizure.header().operation()),
                    Objects.requireNonNullElse(seizure.event().cases(), 1));
        }

        private static String code(@Nullable Code code) {
            return code == null ? "" : code.code();
        }

        boolean isExact() {
            return Set.of("", "MIN", "HOU").contains(precision);
        }

        /** Returns the days it may have happened on; none where nothing is known. */
        Set<LocalDate> days(LocalTime dayStart) {
            LocalDate date = start.toLocalDate();
            return switch (precision) {
                case "", "MIN", "HOU" ->
                        Set.of(
                                start.atZoneSameInstant(ZONE)
                                        .toLocalDateTime()
                                        .minusSeconds(dayStart.toSecondOfDay())
                                        .toLocalDate());
                case "DAY" -> Set.of(date);
                case "MON" -> days(date.withDayOfMonth(1), date.lengthOfMonth());
                case "YEA" -> days(date.withDayOfYear(1), date.lengthOfYear());
                default -> Set.of();
            };
        }

        private static Set<LocalDate> days(LocalDate first, int length) {
            return first.datesUntil(first.plusDays(length)).collect(Collectors.toSet());
        }

        boolean isIn(LocalDate first, LocalDate last, LocalTime dayStart) {
            Set<LocalDate> days = days(dayStart);
            return !days.isEmpty()
                    && days.stream().noneMatch(d -> d.isBefore(first) || d.isAfter(last));
        }

        boolean mayBeIn(LocalDate first, LocalDate last, LocalTime dayStart) {
            Set<LocalDate> days = days(dayStart);
            return days.isEmpty()
                    || days.stream().anyMatch(d -> !d.isBefore(first) && !d.isAfter(last));
        }

        String key(int length) {
            return switch (precision) {
                case "", "MIN", "HOU", "DAY" -> start.toString().substring(0, length);
                case "MON" -> start.toString().substring(0, Math.min(length, 7));
                case "YEA" -> start.toString().substring(0, 4);
                default -> "";
            };
        }
    }

    @BeforeAll
    static void writeARandomRegister() {
        OpenStation station = TestStations.create(root);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        new RandomPeriodCases(SEED).write(400, seeder);
        opened = OpenRegisterFixture.create(station, root.resolve("area"));
        open().register().catalogue().rebuild(_ -> {});
        all =
                open().register().cases(Query.ALL).stream()
                        .filter(one -> one.indicators().exclusions().isEmpty())
                        .map(RecordedCase::seizure)
                        .filter(seizure -> seizure.event().start() != null)
                        .map(KnownCase::of)
                        .toList();
        assertThat(all)
                .as("seed %d", SEED)
                .extracting(KnownCase::precision)
                .contains("", "HOU", "DAY", "MON", "YEA", "UNK");
    }

    @AfterAll
    static void close() {
        open().close();
    }

    private static OpenRegister open() {
        return Objects.requireNonNull(opened);
    }

    private static Catalogue catalogue() {
        return open().register().catalogue();
    }

    private static long inside(LocalDate first, LocalDate last, LocalTime dayStart) {
        return cases(all.stream().filter(one -> one.isIn(first, last, dayStart)));
    }

    private static ImpreciseCases imprecise(LocalDate first, LocalDate last, LocalTime dayStart) {
        return ImpreciseCases.of(
                all.stream()
                        .filter(one -> one.mayBeIn(first, last, dayStart))
                        .filter(one -> !one.isIn(first, last, dayStart))
                        .collect(
                                Collectors.groupingBy(
                                        KnownCase::precision,
                                        Collectors.summingLong(KnownCase::cases))));
    }

    private static long cases(Stream<KnownCase> known) {
        return known.mapToLong(KnownCase::cases).sum();
    }

    @Test
    void everyDatesOfAFilterHoldWhatLiesInThem() {
        var random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            LocalDate first = i == 0 ? LocalDate.of(2009, 1, 1) : anyDay(random);
            LocalDate last =
                    i == 0 ? LocalDate.of(2009, 12, 31) : first.plusDays(random.nextInt(70));
            Query query =
                    Query.ALL.between(
                            first.atStartOfDay(ZONE).toOffsetDateTime(),
                            last.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime());
            assertThat(cases(catalogue().totals(query, List.of())))
                    .as("seed %d, %s to %s", SEED, first, last)
                    .isEqualTo(inside(first, last, LocalTime.MIDNIGHT));
            assertThat(catalogue().count(query))
                    .isEqualTo(
                            catalogue().totals(query, List.of()).getFirst().records()
                                    + leftOut(query));
            assertThat(catalogue().imprecise(query, true))
                    .as("seed %d, %s to %s", SEED, first, last)
                    .isEqualTo(imprecise(first, last, LocalTime.MIDNIGHT));
        }
    }

    private static LocalDate anyDay(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return random.nextBoolean() ? day.withDayOfMonth(1) : day;
    }

    private static long leftOut(Query query) {
        return catalogue().excluded(query).values().stream().mapToLong(Long::longValue).sum();
    }

    private static long cases(List<TotalsRow> rows) {
        return rows.stream().mapToLong(TotalsRow::cases).sum();
    }

    @Test
    void totalsByDayMonthAndYearNameWhatIsKnown() {
        Map.of("day", 10, "month", 7, "year", 4)
                .forEach((by, length) ->
                        assertThat(
                                        catalogue().totals(Query.ALL, List.of(by)).stream()
                                                .filter(row -> !row.keys().equals(List.of("")))
                                                .collect(
                                                        Collectors.toMap(
                                                                row -> row.keys().getFirst(),
                                                                TotalsRow::cases)))
                                .as("seed %d, by %s", SEED, by)
                                .isEqualTo(
                                        all.stream()
                                                .filter(one -> !one.key(length).isEmpty())
                                                .collect(
                                                        Collectors.groupingBy(
                                                                one -> one.key(length),
                                                                Collectors.summingLong(
                                                                        KnownCase::cases)))));
    }

    @Test
    void everyDayOfTheDashboardIsThatOfTheDailySummary() {
        for (LocalDate day : FIRST.datesUntil(FIRST.plusDays(DAYS)).toList()) {
            Dashboard dashboard = read(Kind.DAY, day);
            DailySummary summary = open().reports().dailySummary(day);
            assertThat(dashboard.figures().cases())
                    .as("seed %d, %s", SEED, day)
                    .isEqualTo(Tallies.cases(summary.selection().seizures()))
                    .isEqualTo(inside(day, day, dayStart(dashboard)));
            assertThat(dashboard.figures().imprecise())
                    .as("seed %d, %s", SEED, day)
                    .isEqualTo(summary.imprecise())
                    .isEqualTo(imprecise(day, day, dayStart(dashboard)));
        }
    }

    @Test
    void weeksMonthsAndYearsOfTheDashboardHoldWhatLiesInThem() {
        for (Kind kind : List.of(Kind.WEEK, Kind.MONTH, Kind.YEAR)) {
            for (int i = 0; i < 4; i++) {
                Dashboard dashboard = read(kind, FIRST.plusDays(28L * i));
                SummaryPeriod period = dashboard.period();
                LocalTime start = dayStart(dashboard);
                assertThat(dashboard.figures().cases())
                        .as("seed %d, %s", SEED, period)
                        .isEqualTo(inside(period.first(), period.last(), start));
                assertThat(dashboard.figures().imprecise())
                        .as("seed %d, %s", SEED, period)
                        .isEqualTo(imprecise(period.first(), period.last(), start));
                assertThat(dashboard.figures().casesWithoutDay())
                        .isEqualTo(
                                inside(period.first(), period.last(), start)
                                        - onDays(period, start));
                Query opened = Query.ALL.of(SummarySelection.counted(period));
                assertThat(catalogue().count(opened)).isEqualTo(dashboard.figures().records());
            }
        }
    }

    private static long onDays(SummaryPeriod period, LocalTime start) {
        return cases(
                all.stream()
                        .filter(one -> one.isExact() || one.precision().equals("DAY"))
                        .filter(one -> one.isIn(period.first(), period.last(), start)));
    }

    @Test
    void aShiftTellsWhatIsKnownToTheDay() {
        DashboardService service = open().dashboard();
        var clock = service.period(Kind.DAY, FIRST).clock();
        long all = 0;
        for (LocalDate day : FIRST.datesUntil(FIRST.plusDays(40)).toList()) {
            Instant start = clock.day(day).from().toInstant();
            var shift = SummaryPeriod.shift(start, start.plus(Duration.ofHours(12)), clock);
            long told = service.read(shift).figures().imprecise().withoutHour();
            assertThat(told).as("seed %d, %s", SEED, day).isEqualTo(knownToTheDay(day));
            all += told;
        }
        assertThat(all).as("seed %d", SEED).isPositive();
    }

    private static long knownToTheDay(LocalDate day) {
        return cases(
                all.stream()
                        .filter(one -> one.precision().equals("DAY"))
                        .filter(one -> one.start().toLocalDate().equals(day)));
    }

    @Test
    void anOperationCountsWhatMayLieInIt() {
        var code = new OperationCode(RandomPeriodCases.OPERATION);
        DashboardService service = open().dashboard();
        Dashboard dashboard = service.read(service.operation(code));
        CaseSelection summary = open().reports().operation(code).selection();
        SummaryPeriod period = dashboard.period();
        long expected =
                cases(
                        all.stream()
                                .filter(one -> one.operation().equals(code.code()))
                                .filter(one ->
                                        one.isExact()
                                                ? isDated(one, period)
                                                : one.mayBeIn(
                                                        period.first(),
                                                        period.last(),
                                                        LocalTime.MIDNIGHT)));
        // Cases without a time may lie anywhere, so an operation counts them by their mark.
        long timeless =
                Tallies.cases(
                        summary.seizures().stream()
                                .filter(s -> s.event().start() == null)
                                .toList());
        assertThat(dashboard.figures().cases())
                .as("seed %d", SEED)
                .isEqualTo(Tallies.cases(summary.seizures()))
                .isEqualTo(expected + timeless);
        assertThat(dashboard.figures().imprecise()).isEqualTo(ImpreciseCases.NONE);
    }

    private static boolean isDated(KnownCase one, SummaryPeriod period) {
        LocalDate date = one.start().toLocalDate();
        return !date.isBefore(period.first()) && !date.isAfter(period.last());
    }

    private static Dashboard read(Kind kind, LocalDate day) {
        DashboardService service = open().dashboard();
        return service.read(service.period(kind, day));
    }

    private static LocalTime dayStart(Dashboard dashboard) {
        return dashboard.period().clock().dayStart();
    }
}
