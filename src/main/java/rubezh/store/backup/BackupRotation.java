package rubezh.store.backup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which backups are kept: the newest of each of the seven newest days that have one, and of each of
 * the four newest weeks (ISO 8601) that have one.
 */
final class BackupRotation {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;

    private final ZoneId zone;

    BackupRotation(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns the backups that may be deleted. */
    List<BackupFile> expired(Collection<BackupFile> backups) {
        Set<BackupFile> kept = new HashSet<>(newest(backups, this::day, DAYS));
        kept.addAll(newest(backups, this::week, WEEKS));
        return backups.stream().filter(backup -> !kept.contains(backup)).toList();
    }

    private String day(BackupFile backup) {
        return date(backup).toString();
    }

    private String week(BackupFile backup) {
        LocalDate date = date(backup);
        return "%d-%02d"
                .formatted(
                        date.get(IsoFields.WEEK_BASED_YEAR),
                        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private LocalDate date(BackupFile backup) {
        return LocalDate.ofInstant(backup.at(), zone);
    }

    private static List<BackupFile> newest(
            Collection<BackupFile> backups, Function<BackupFile, String> period, int periods) {
        var newest = new TreeMap<String, BackupFile>(Comparator.reverseOrder());
        for (BackupFile backup : backups) {
            newest.merge(period.apply(backup), backup, (a, b) -> a.at().isAfter(b.at()) ? a : b);
        }
        return newest.values().stream().limit(periods).toList();
    }
}
