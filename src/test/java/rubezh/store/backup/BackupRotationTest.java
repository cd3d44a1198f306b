package rubezh.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.store.backup.BackupFolder.BackupRotation;

class BackupRotationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");
    private static final Instant NOW = Instant.parse("2026-11-27T04:30:00Z");

    private static BackupFile backup(Instant at) {
        return new BackupFile(Path.of(at.toString().replace(':', '-')), at);
    }

    private static List<Instant> kept(List<BackupFile> backups) {
        var kept = new ArrayList<>(backups);
        kept.removeAll(new BackupRotation(ZONE).expired(backups));
        return kept.stream().map(BackupFile::at).sorted().toList();
    }

    @Test
    void sevenDaysAndFourWeeksStayOfSixtyDays() {
        List<BackupFile> daily = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            daily.add(backup(NOW.minus(day, ChronoUnit.DAYS)));
        }
        assertThat(kept(daily).stream().map(at -> LocalDate.ofInstant(at, ZONE).toString()))
                .containsExactly(
                        "2026-11-08",
                        "2026-11-15",
                        "2026-11-21",
                        "2026-11-22",
                        "2026-11-23",
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26",
                        "2026-11-27");
    }

    @Test
    void ofOneDayTheNewestStays() {
        assertThat(
                        kept(
                                List.of(
                                        backup(NOW),
                                        backup(NOW.plusSeconds(5)),
                                        backup(NOW.minusSeconds(9)))))
                .containsExactly(NOW.plusSeconds(5));
    }

    @Test
    void aLongPauseDeletesNothingThatIsTheOnlyOne() {
        Instant old = NOW.minus(400, ChronoUnit.DAYS);
        assertThat(kept(List.of(backup(old), backup(NOW)))).containsExactly(old, NOW);
    }

    /** Computed a second time: by walking back over days and Mondays. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTimesAreKeptAsAWalkBackOverDaysAndWeeksTells(long seed) {
        var random = new Random(seed);
        List<BackupFile> backups = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            backups.add(backup(NOW.minusSeconds(random.nextInt(100 * 86_400))));
        }
        assertThat(new HashSet<>(kept(backups))).as("seed %d", seed).isEqualTo(walkedBack(backups));
    }

    private static Set<Instant> walkedBack(List<BackupFile> backups) {
        Set<Instant> kept = new HashSet<>();
        LocalDate today = LocalDate.ofInstant(NOW, ZONE);
        int days = 0;
        for (LocalDate day = today;
                days < 7 && day.isAfter(today.minusDays(200));
                day = day.minusDays(1)) {
            days += addNewest(kept, backups, day, day);
        }
        int weeks = 0;
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; weeks < 4 && monday.isAfter(today.minusDays(200)); monday = monday.minusDays(7)) {
            weeks += addNewest(kept, backups, monday, monday.plusDays(6));
        }
        return kept;
    }

    private static int addNewest(
            Set<Instant> kept, List<BackupFile> backups, LocalDate from, LocalDate to) {
        var newest =
                backups.stream()
                        .map(BackupFile::at)
                        .filter(at -> !LocalDate.ofInstant(at, ZONE).isBefore(from))
                        .filter(at -> !LocalDate.ofInstant(at, ZONE).isAfter(to))
                        .max(Instant::compareTo);
        newest.ifPresent(kept::add);
        return newest.isPresent() ? 1 : 0;
    }
}
