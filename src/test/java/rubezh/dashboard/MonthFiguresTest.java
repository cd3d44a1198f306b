package rubezh.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RevisionKind;
import rubezh.json.SeizureShape;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Months whose figures are kept say the same as their cases, whatever was changed since; that their
 * cases are counted rightly is what {@link PeriodFiguresTest} shows.
 */
@LongTest
final class MonthFiguresTest {
    private static final long SEED = 20261128;
    private static final LocalDate DAY = LocalDate.of(2009, 8, 24);

    private final Random random = new Random(SEED);
    private final RandomPeriodCases cases = new RandomPeriodCases(SEED);

    @TempDir Path root;

    @Test
    void keptMonthsFollowEveryChangeOfACase() {
        try (OpenStation station = TestStations.create(root)) {
            var seeder = new JournalSeeder(station.journal(), station.session().signer());
            cases.write(40, seeder);
            Catalogue catalogue = station.catalogue();
            catalogue.refresh(List.of());
            List<UUID> records = catalogue.ids(Query.ALL);
            for (int round = 0; round < Repetitions.of(6, 500); round++) {
                figures(catalogue, station);
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    change(records.get(random.nextInt(records.size())), seeder);
                }
                catalogue.refresh(List.of());
                List<PeriodFigures> kept = figures(catalogue, station);
                catalogue.rebuild(_ -> {});
                assertThat(kept)
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(figures(catalogue, station));
            }
        }
    }

    /** Moves a case to another time with other goods, or marks it for deletion. */
    private void change(UUID record, JournalSeeder seeder) {
        if (random.nextInt(4) == 0) {
            seeder.cancel(record, SeizureShape.SHAPE.empty());
            return;
        }
        Map<String, Object> body =
                cases.body("KG-OSH-A-2009-%06d".formatted(random.nextInt(9_999)));
        var parents = List.of(seeder.journal().ofRecord(record).getLast().id());
        seeder.write(record, RevisionKind.PUT, body, parents);
    }

    private static List<PeriodFigures> figures(Catalogue catalogue, OpenStation station) {
        var zone = station.station().zone();
        return figures(catalogue, new StationClock(zone, LocalTime.of(8, 0)));
    }

    private static List<PeriodFigures> figures(Catalogue catalogue, StationClock clock) {
        Stream<SummaryPeriod> whole =
                Stream.of(Kind.YEAR, Kind.MONTH).map(kind -> SummaryPeriod.of(kind, DAY, clock));
        SummaryPeriod running = SummaryPeriod.of(Kind.YEAR, DAY.plusYears(1), clock);
        SummaryPeriod begun =
                running.before(clock.day(DAY.plusYears(1)).from().toInstant()).orElseThrow();
        return catalogue.figures(Stream.concat(whole, Stream.of(begun)).toList());
    }

    /** A period of days before and after whole months has the cases of all of them. */
    @Test
    void whatIsNoWholeMonthIsCountedFromItsCases() {
        try (OpenStation station = TestStations.create(root)) {
            cases.write(200, new JournalSeeder(station.journal(), station.session().signer()));
            station.catalogue().refresh(List.of());
            List<PeriodFigures> figures = figures(station.catalogue(), station);
            PeriodFigures year = figures.getFirst();
            PeriodFigures begun = figures.getLast();
            long until =
                    year.days().headMap(DAY.plusDays(1)).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            assertThat(begun.days()).isEqualTo(year.days().headMap(DAY.plusDays(1)));
            assertThat(until).as("seed %d", SEED).isPositive();
        }
    }

    @Test
    void anotherStartOfTheDayCountsTheMonthsAnew() {
        try (OpenStation station = TestStations.create(root)) {
            cases.write(200, new JournalSeeder(station.journal(), station.session().signer()));
            Catalogue catalogue = station.catalogue();
            catalogue.refresh(List.of());
            List<PeriodFigures> first = figures(catalogue, station);
            var midnight = new StationClock(ZoneId.of("UTC"), LocalTime.MIDNIGHT);
            assertThat(figures(catalogue, midnight).getFirst().hours())
                    .isNotEqualTo(first.getFirst().hours());
            assertThat(figures(catalogue, station)).isEqualTo(first);
        }
    }
}
