package rubezh.store.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import rubezh.backup.BackupContents;
import rubezh.domain.station.Station;
import rubezh.store.backup.IdComparison.Ids;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.ReadOnlyReason;
import rubezh.store.file.SchemaMigrator;
import rubezh.store.file.StationMetadata;

/**
 * What a backup has and a register has not, and the other way round, by the ids, which are readable
 * without keys.
 *
 * @param contents what the backup holds
 * @param missing what only the register has
 * @param added what only the backup has
 * @param lost revisions that only the register has, at most {@value #LISTED}
 */
public record ContentsComparison(
        BackupContents contents, BackupContents missing, BackupContents added, List<Change> lost) {
    static final int LISTED = 100_000;

    /**
     * Revision that only the register has.
     *
     * @param record its record
     * @param replica installation that wrote it
     * @param seq its number there
     * @param newRecord whether the backup has nothing of its record
     */
    public record Change(UUID record, UUID replica, long seq, boolean newRecord) {}

    /** What is known of a file before anybody signed in. */
    public record Summary(Station station, UUID register, BackupContents contents) {}

    /** Opens a backup for reading. */
    public static Connections open(Path backup) {
        SchemaMigrator.requireKnown(backup);
        return new Connections(new Database(backup).readOnly(ReadOnlyReason.MEDIUM));
    }

    public static Summary summary(Connections backup) {
        return new Summary(
                backup.read(StationMetadata::readStation),
                backup.read(StationMetadata::readRegisterId),
                count(backup));
    }

    /** Counts what a register or a backup holds. */
    public static BackupContents count(Connections connections) {
        return counts(ids -> IdComparison.count(connections, ids));
    }

    public static ContentsComparison of(Connections register, Connections backup) {
        var ids = new ArrayList<byte[]>();
        var newRecords = new HashSet<UUID>();
        Map<Ids, IdComparison> by = new EnumMap<>(Ids.class);
        for (Ids kind : Ids.values()) {
            by.put(
                    kind,
                    IdComparison.of(
                            register,
                            backup,
                            kind,
                            id -> {
                                if (kind == Ids.REVISION && ids.size() < LISTED) {
                                    ids.add(id);
                                } else if (kind == Ids.RECORD) {
                                    newRecords.add(Bytes.uuid(id));
                                }
                            }));
        }
        return new ContentsComparison(
                counts(kind -> Objects.requireNonNull(by.get(kind)).inSecond()),
                counts(kind -> Objects.requireNonNull(by.get(kind)).onlyFirst()),
                counts(kind -> Objects.requireNonNull(by.get(kind)).onlySecond()),
                changes(register, ids, newRecords));
    }

    private static BackupContents counts(ToLongFunction<Ids> count) {
        return new BackupContents(
                count.applyAsLong(Ids.RECORD),
                count.applyAsLong(Ids.REVISION),
                count.applyAsLong(Ids.ATTACHMENT),
                count.applyAsLong(Ids.OFFICER));
    }

    private static List<Change> changes(
            Connections register, List<byte[]> ids, Set<UUID> newRecords) {
        return ids.stream()
                .flatMap(id ->
                        register
                                .queryFirst(
                                        "SELECT record_id, replica, seq FROM revision WHERE id = ?",
                                        row ->
                                                change(
                                                        Bytes.uuid(row.getBytes(1)),
                                                        Bytes.uuid(row.getBytes(2)),
                                                        row.getLong(3),
                                                        newRecords),
                                        (Object) id)
                                .stream())
                .toList();
    }

    private static Change change(UUID record, UUID replica, long seq, Set<UUID> newRecords) {
        return new Change(record, replica, seq, newRecords.contains(record));
    }
}
