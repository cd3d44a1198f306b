package rubezh.store.backup;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupContents;
import rubezh.domain.station.Station;
import rubezh.json.DerivedId;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Database;
import rubezh.store.file.ReadOnlyReason;
import rubezh.store.file.SchemaMigrator;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

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
        requireFile(backup);
        SchemaMigrator.requireKnown(backup);
        return new Connections(new Database(backup).readOnly(ReadOnlyReason.MEDIUM));
    }

    /** Refuses a path without a file with {@code BAK-015}: it is no failing disk. */
    public static void requireFile(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new Fault(Fault.Exit.FINDINGS, "BAK-015", backup.toAbsolutePath());
        }
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
        Map<IdComparison.Ids, IdComparison> by = new EnumMap<>(IdComparison.Ids.class);
        for (IdComparison.Ids kind : IdComparison.Ids.values()) {
            by.put(
                    kind,
                    IdComparison.of(
                            register,
                            backup,
                            kind,
                            id -> {
                                if (kind == IdComparison.Ids.REVISION && ids.size() < LISTED) {
                                    ids.add(id);
                                } else if (kind == IdComparison.Ids.RECORD) {
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

    private static BackupContents counts(ToLongFunction<IdComparison.Ids> count) {
        return new BackupContents(
                count.applyAsLong(IdComparison.Ids.RECORD),
                count.applyAsLong(IdComparison.Ids.REVISION),
                count.applyAsLong(IdComparison.Ids.ATTACHMENT),
                count.applyAsLong(IdComparison.Ids.OFFICER));
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

    /**
     * Compares the ids of two files by walking through both in their order; needs little memory.
     */
    private static final class IdComparison {
        private long both;
        private long onlyFirst;
        private long onlySecond;

        private IdComparison() {}

        /** Query whose only column is an id, in ascending order, each once. */
        enum Ids {
            /** Cases: the ids of review records, operations and days have another version. */
            RECORD(
                    "SELECT DISTINCT record_id FROM revision WHERE substr(hex(record_id), 13, 1) <> '"
                            + DerivedId.VERSION
                            + "' ORDER BY record_id"),
            REVISION("SELECT id FROM revision ORDER BY id"),
            ATTACHMENT("SELECT id FROM blob ORDER BY id"),
            OFFICER("SELECT CAST(login AS BLOB) FROM keyslot ORDER BY login");

            private final String sql;

            Ids(String sql) {
                this.sql = sql;
            }
        }

        /**
         * @param onMissing receives each id that only the first file has
         */
        static IdComparison of(
                Connections first, Connections second, Ids ids, Consumer<byte[]> onMissing) {
            return first.read(one -> second.read(other -> walk(one, other, ids, onMissing)));
        }

        static long count(Connections connections, Ids ids) {
            String sql = "SELECT count(*) FROM (" + ids.sql + ")";
            return connections.query(sql, row -> row.getLong(1)).getFirst();
        }

        private static IdComparison walk(
                Connection first, Connection second, Ids ids, Consumer<byte[]> onMissing)
                throws SQLException {
            var found = new IdComparison();
            try (PreparedStatement one = first.prepareStatement(ids.sql);
                    PreparedStatement other = second.prepareStatement(ids.sql);
                    ResultSet left = one.executeQuery();
                    ResultSet right = other.executeQuery()) {
                byte[] a = next(left);
                byte[] b = next(right);
                while (a != null || b != null) {
                    int order = a == null ? 1 : b == null ? -1 : Arrays.compareUnsigned(a, b);
                    found.count(order);
                    if (order < 0) {
                        onMissing.accept(a == null ? Bytes.of("") : a);
                    }
                    a = order <= 0 ? next(left) : a;
                    b = order >= 0 ? next(right) : b;
                }
            }
            return found;
        }

        private static byte @Nullable [] next(ResultSet rows) throws SQLException {
            return rows.next() ? rows.getBytes(1) : null;
        }

        private void count(int order) {
            if (order == 0) {
                both++;
            } else if (order < 0) {
                onlyFirst++;
            } else {
                onlySecond++;
            }
        }

        long onlyFirst() {
            return onlyFirst;
        }

        long onlySecond() {
            return onlySecond;
        }

        long inSecond() {
            return both + onlySecond;
        }
    }
}
