package rubezh.store.journal;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.store.file.HighWaterMark.ChainPosition;
import rubezh.text.Fault;

/**
 * Reads the version vector. The first time it counts all rows; after that only those added since,
 * so that the time does not grow with the register. Thread-safe.
 */
final class VersionVectorReader {
    private final Connections connections;

    /** What was counted; null before the first time, and after a row was replaced. */
    private @Nullable Counted counted;

    VersionVectorReader(Connections connections) {
        this.connections = connections;
    }

    /** Row of a revision that was added. */
    private record Added(long position, UUID replica, long seq) {}

    /** Forgets what was counted. Call this after a row changed in its place. */
    synchronized void forget() {
        counted = null;
    }

    synchronized VersionVector read() {
        return connections.read(connection -> {
            Counted latest =
                    counted == null ? Counted.all(connection) : counted.withAdded(connection);
            // The rows of a transaction may be rolled back, and their positions given again.
            if (!connections.isWriting()) {
                counted = latest;
            }
            return new VersionVector(latest.states);
        });
    }

    /**
     * States of the replicas up to a row.
     *
     * @param position position of the newest row counted
     */
    private record Counted(long position, SortedMap<UUID, ReplicaState> states) {
        private record Summary(
                UUID replica, long upTo, long distinctCount, long count, long position) {
            static Summary of(ResultSet row) throws SQLException {
                return new Summary(
                        Bytes.uuid(row.getBytes(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5));
            }
        }

        static Counted all(Connection connection) throws SQLException {
            String sql =
                    "SELECT replica, max(seq), count(DISTINCT seq), count(*), max(pos)"
                            + " FROM revision GROUP BY replica";
            List<Summary> summaries = Connections.query(connection, sql, Summary::of);
            long last = summaries.stream().mapToLong(Summary::position).max().orElse(0);
            var states = new TreeMap<UUID, ReplicaState>();
            for (Summary one : summaries) {
                List<Gap> gaps =
                        one.distinctCount < one.upTo
                                ? gaps(connection, one.replica, last)
                                : List.of();
                RevisionId head = head(connection, one.replica);
                states.put(one.replica, new ReplicaState(one.upTo, head, one.count, gaps));
            }
            return new Counted(last, states);
        }

        private static List<Gap> gaps(Connection connection, UUID replica, long last)
                throws SQLException {
            var gaps = new ArrayList<Gap>();
            long expected = 1;
            for (long seq :
                    Connections.query(
                            connection,
                            "SELECT DISTINCT seq FROM revision WHERE replica = ? AND pos <= ?"
                                    + " ORDER BY seq",
                            row -> row.getLong(1),
                            Bytes.of(replica),
                            last)) {
                if (seq > expected) {
                    gaps.add(new Gap(expected, seq - 1));
                }
                expected = seq + 1;
            }
            return gaps;
        }

        /** Returns the same with the rows added since. */
        Counted withAdded(Connection connection) throws SQLException {
            List<Added> rows =
                    Connections.query(
                            connection,
                            "SELECT pos, replica, seq FROM revision WHERE pos > ? ORDER BY pos",
                            row ->
                                    new Added(
                                            row.getLong(1),
                                            Bytes.uuid(row.getBytes(2)),
                                            row.getLong(3)),
                            position);
            if (rows.isEmpty()) {
                return this;
            }
            var added = new TreeMap<UUID, List<Long>>();
            for (Added one : rows) {
                added.computeIfAbsent(one.replica, _ -> new ArrayList<>()).add(one.seq);
            }
            var latest = new TreeMap<>(states);
            for (var of : added.entrySet()) {
                RevisionId head = head(connection, of.getKey());
                latest.put(of.getKey(), with(states.get(of.getKey()), of.getValue(), head));
            }
            return new Counted(rows.getLast().position, latest);
        }

        /** Counts sequence numbers; one that is neither new nor missing was given twice. */
        private static ReplicaState with(
                @Nullable ReplicaState before, List<Long> numbers, RevisionId head) {
            long upTo = before == null ? 0 : before.upTo();
            long count = before == null ? 0 : before.count();
            var gaps = new TreeMap<Long, Long>();
            if (before != null) {
                before.gaps().forEach(gap -> gaps.put(gap.from(), gap.to()));
            }
            for (long seq : numbers) {
                count++;
                if (seq > upTo) {
                    addGap(gaps, upTo + 1, seq - 1);
                    upTo = seq;
                } else {
                    fill(gaps, seq);
                }
            }
            List<Gap> missing =
                    gaps.entrySet().stream()
                            .map(gap -> new Gap(gap.getKey(), gap.getValue()))
                            .toList();
            return new ReplicaState(upTo, head, count, missing);
        }

        private static void fill(NavigableMap<Long, Long> gaps, long seq) {
            Map.Entry<Long, Long> gap = gaps.floorEntry(seq);
            if (gap != null && seq <= gap.getValue()) {
                gaps.remove(gap.getKey());
                addGap(gaps, gap.getKey(), seq - 1);
                addGap(gaps, seq + 1, gap.getValue());
            }
        }

        private static void addGap(Map<Long, Long> gaps, long from, long to) {
            if (from <= to) {
                gaps.put(from, to);
            }
        }

        private static RevisionId head(Connection connection, UUID replica) throws SQLException {
            RevisionId head = ChainPosition.newest(connection, replica).id();
            if (head == null) {
                throw damaged(replica);
            }
            return head;
        }

        /** Fault for an index that contradicts its table. */
        private static Fault damaged(UUID replica) {
            return Faults.damagedRow("revision", replica, new IllegalStateException("not found"));
        }
    }
}
