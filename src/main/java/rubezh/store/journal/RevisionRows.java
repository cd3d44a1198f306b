package rubezh.store.journal;

import module java.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.journal.ChainedRevision;
import rubezh.journal.Journal;
import rubezh.journal.PassedLine;
import rubezh.journal.PassedRevision;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.store.file.Parameters;
import rubezh.text.Fault;

/** Codec between revisions and sealed rows; long lists are processed in parallel. */
public final class RevisionRows {
    static final int BATCH = 2_000;

    private static final String REPLACE =
            "UPDATE revision SET record_id = ?2, replica = ?3, seq = ?4, sealed = ?5 WHERE id = ?1";

    private final Connections connections;
    private final Sealer sealer;
    private final LineCodec codec = new LineCodec();

    public RevisionRows(Connections connections, Sealer sealer) {
        this.connections = connections;
        this.sealer = sealer;
    }

    /** A sealed revision before its insertion. */
    record SealedRevision(ChainedRevision entry, byte[] id, byte[] sealed) {}

    /** A stored row. */
    record Row(long pos, byte[] id, byte[] sealed) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), Bytes.of(row, 2), Bytes.of(row, 3));
        }
    }

    List<SealedRevision> seal(List<? extends ChainedRevision> entries) {
        var stream = entries.size() > 64 ? entries.parallelStream() : entries.stream();
        return stream.map(this::seal).toList();
    }

    private SealedRevision seal(ChainedRevision revision) {
        byte[] id = Bytes.of(revision.id());
        byte[] encoded = codec.encode(revision.line());
        return new SealedRevision(revision, id, sealer.seal(encoded, associatedData(id)));
    }

    /**
     * Returns the line of a row.
     *
     * @throws Fault {@code SEC-006} if it cannot be opened
     * @throws IllegalArgumentException if no line was sealed
     */
    private byte[] line(Row row) {
        return codec.decode(sealer.open(row.sealed, associatedData(row.id)));
    }

    private static byte[] associatedData(byte[] id) {
        return Bytes.associatedData("revision", id);
    }

    List<StoredRevision> select(String where, Object... parameters) {
        return open(
                connections.query(
                        "SELECT pos, id, sealed FROM revision " + where, Row::read, parameters));
    }

    /**
     * Passes the readable rows to the consumer in their order.
     *
     * @param damaged receives the others
     */
    void forEachReadable(
            String where,
            Consumer<StoredRevision> readable,
            Consumer<Journal.DamagedRevision> damaged,
            Object... parameters) {
        forEach(where, new Reading<>(RevisionLine::readTrusted, readable, damaged), parameters);
    }

    /** Passes the rows on like {@link #forEachReadable}, each read as far as that needs. */
    void forEachPassed(
            String where,
            Consumer<PassedRevision> readable,
            Consumer<Journal.DamagedRevision> damaged,
            Object... parameters) {
        forEach(where, new Reading<>(RevisionLine::readPassed, readable, damaged), parameters);
    }

    /** How lines are read, and who receives what can be read and what cannot. */
    private record Reading<T extends ChainedRevision>(
            Function<byte[], T> reader,
            Consumer<T> readable,
            Consumer<Journal.DamagedRevision> damaged) {}

    /** A row opened, or how it is damaged. */
    private record Opened<T>(@Nullable T revision, Journal.@Nullable DamagedRevision damage) {}

    private <T extends ChainedRevision> void forEach(
            String where, Reading<T> reading, Object... parameters) {
        forEach(where, row -> tryOpen(row, reading), reading.readable, reading.damaged, parameters);
    }

    /** Passes on the lines of the rows that can be opened, without reading them. */
    void forEachLine(String where, Consumer<PassedLine> lines, Object... parameters) {
        forEach(where, this::tryOpenLine, lines, _ -> {}, parameters);
    }

    private <T> void forEach(
            String where,
            Function<NamedRow, Opened<T>> opener,
            Consumer<T> readable,
            Consumer<Journal.DamagedRevision> damaged,
            Object... parameters) {
        Consumer<Opened<T>> consumer =
                opened -> {
                    if (opened.revision != null) {
                        readable.accept(opened.revision);
                    } else if (opened.damage != null) {
                        damaged.accept(opened.damage);
                    }
                };
        var batches = new OpenedBatches<>(opener, consumer);
        NamedRow.inBatches(connections, where, OpenedBatches.BYTES, batches::add, parameters);
        batches.end();
    }

    private Opened<PassedLine> tryOpenLine(NamedRow named) {
        Row row = named.row();
        try {
            return new Opened<>(new PassedLine(row.id, named.recordId(), line(row)), null);
        } catch (Fault | IllegalArgumentException e) {
            return new Opened<>(null, damaged(named, Faults.damagedRow("revision", row.pos, e)));
        }
    }

    private static Journal.DamagedRevision damaged(NamedRow named, Fault fault) {
        return new Journal.DamagedRevision(named.recordId(), named.replica(), named.seq(), fault);
    }

    private <T extends ChainedRevision> Opened<T> tryOpen(NamedRow named, Reading<T> reading) {
        try {
            T revision = open(named.row(), reading.reader);
            if (named.isPlaceOf(revision)) {
                return new Opened<>(revision, null);
            }
            var moved = new IllegalStateException("another place: " + revision.link());
            throw Faults.damagedRow("revision", named.row().pos, moved);
        } catch (Fault e) {
            return new Opened<>(null, damaged(named, e));
        }
    }

    /** Decrypts the row of one revision, if there is one; parses only bytes that differ. */
    Journal.StoredState stateOf(ChainedRevision revision) {
        var states = new ArrayList<Journal.StoredState>(1);
        NamedRow.inBatches(
                connections,
                "WHERE id = ?",
                rows -> rows.forEach(row -> states.add(stateOf(row, revision))),
                (Object) Bytes.of(revision.id()));
        return states.isEmpty() ? Journal.StoredState.ABSENT : states.getFirst();
    }

    private Journal.StoredState stateOf(NamedRow named, ChainedRevision revision) {
        try {
            ChainedRevision held =
                    Arrays.equals(line(named.row()), revision.line())
                            ? revision
                            : open(named.row());
            return named.isPlaceOf(held) ? Journal.StoredState.SOUND : Journal.StoredState.DAMAGED;
        } catch (Fault | IllegalArgumentException e) {
            return Journal.StoredState.DAMAGED;
        }
    }

    /** Replaces the row of a revision if it cannot be read; returns whether it did. */
    boolean replaceIfDamaged(SealedRevision row) {
        ChainedRevision revision = row.entry();
        return stateOf(row.entry()) == Journal.StoredState.DAMAGED
                && connections.update(
                                REPLACE,
                                row.id(),
                                Bytes.of(revision.subject().recordId()),
                                Bytes.of(revision.link().replica()),
                                revision.link().seq(),
                                row.sealed())
                        > 0;
    }

    private List<StoredRevision> open(List<Row> rows) {
        var stream = rows.size() > 64 ? rows.parallelStream() : rows.stream();
        return stream.map(this::open).toList();
    }

    /**
     * Decrypts a row.
     *
     * @throws Fault {@code STO-004} with the position of a damaged row
     */
    StoredRevision open(Row row) {
        return open(row, RevisionLine::readTrusted);
    }

    private <T extends ChainedRevision> T open(Row row, Function<byte[], T> reader) {
        try {
            T revision = reader.apply(line(row));
            if (!Arrays.equals(Bytes.of(revision.id()), row.id)) {
                throw new IllegalArgumentException("another revision in this row");
            }
            return revision;
        } catch (Fault | IllegalArgumentException e) {
            throw Faults.damagedRow("revision", row.pos, e);
        }
    }

    void replay(long after, BiConsumer<Long, StoredRevision> consumer) {
        NamedRow.inBatches(
                connections,
                "WHERE pos > ? ORDER BY pos",
                batch -> {
                    List<StoredRevision> entries = open(batch.stream().map(NamedRow::row).toList());
                    for (int i = 0; i < entries.size(); i++) {
                        consumer.accept(batch.get(i).row().pos, entries.get(i));
                    }
                },
                after);
    }

    /** Returns how many revisions of a chain without holes are not there. */
    long missing(UUID replica) {
        String sql =
                "SELECT coalesce(max(seq) - count(DISTINCT seq), 0) FROM revision WHERE replica = ?";
        return connections.query(sql, row -> row.getLong(1), (Object) Bytes.of(replica)).getFirst();
    }

    /**
     * Returns the records with revisions at some positions, and the sealed bytes of those.
     *
     * @param after position before the first one
     * @param upTo last position
     */
    Map<UUID, Long> bytesBetween(long after, long upTo) {
        var bytes = new LinkedHashMap<UUID, Long>();
        connections.query(
                "SELECT record_id, length(sealed) FROM revision WHERE pos > ? AND pos <= ?",
                row -> bytes.merge(Bytes.uuid(row.getBytes(1)), row.getLong(2), Long::sum),
                after,
                upTo);
        return bytes;
    }

    /**
     * Passes all records to the consumer in batches, sorted by id, each with its revisions in
     * storage order. A record with a damaged row is skipped, a damaged review record left out.
     *
     * @param damaged receives the ids of the records skipped
     */
    void byRecord(Consumer<List<CaseSource.CaseEntries>> consumer, Consumer<UUID> damaged) {
        connections.read(connection -> {
            new CaseReader(this, damaged).read(connection, consumer);
            return true;
        });
    }

    /**
     * Returns some records with their review records; those without a readable revision are left
     * out.
     *
     * @param damaged receives the ids of records and review records that cannot be read
     */
    List<CaseSource.CaseEntries> cases(List<UUID> recordIds, Consumer<UUID> damaged) {
        return connections.read(
                connection -> new CaseReader(this, damaged).read(connection, recordIds));
    }

    static <T> long flush(List<T> batch, Consumer<List<T>> consumer) {
        if (!batch.isEmpty()) {
            consumer.accept(batch);
            batch.clear();
        }
        return 0;
    }

    /**
     * Rows that are opened by another thread while the next ones are read and those before them are
     * used, in few and small batches, so that they need little memory. They are passed on in their
     * order, by the thread that adds them.
     *
     * @param <T> what a row is once it is opened
     * @see SharedJob
     */
    private static final class OpenedBatches<T> {
        /** Sealed bytes of a batch. */
        static final int BYTES = 1 << 17;

        /** Batches that are opened or wait for it. */
        private static final int AHEAD = 3;

        private final Function<NamedRow, T> opener;
        private final Consumer<T> consumer;
        private final ArrayDeque<SharedJob<List<T>>> jobs = new ArrayDeque<>();

        /**
         * @param opener opens a row; on any thread
         */
        OpenedBatches(Function<NamedRow, T> opener, Consumer<T> consumer) {
            this.opener = opener;
            this.consumer = consumer;
        }

        void add(List<NamedRow> rows) {
            List<NamedRow> batch = List.copyOf(rows);
            jobs.add(SharedJob.submit(() -> batch.stream().map(opener).toList()));
            if (jobs.size() > AHEAD) {
                jobs.getLast().runIfWaiting();
                passOldest();
            }
        }

        /** Passes on the rest. */
        void end() {
            while (!jobs.isEmpty()) {
                passOldest();
            }
        }

        private void passOldest() {
            jobs.remove().result().forEach(consumer);
        }
    }

    /** A stored row with its readable columns. */
    private record NamedRow(RevisionRows.Row row, UUID recordId, UUID replica, long seq) {
        private static NamedRow read(ResultSet row) throws SQLException {
            return new NamedRow(
                    RevisionRows.Row.read(row),
                    Bytes.uuid(row.getBytes(4)),
                    Bytes.uuid(row.getBytes(5)),
                    row.getLong(6));
        }

        /** Returns whether the columns are those of a revision, so that it stands at its place. */
        boolean isPlaceOf(ChainedRevision revision) {
            Revision.Link link = revision.link();
            return link.replica().equals(replica)
                    && link.seq() == seq
                    && revision.subject().recordId().equals(recordId);
        }

        /** Passes the rows to the consumer, as many at once as fit into little memory. */
        static void inBatches(
                Connections connections,
                String where,
                Consumer<List<NamedRow>> consumer,
                Object... parameters) {
            inBatches(connections, where, CaseSource.BATCH_BYTES, consumer, parameters);
        }

        /**
         * Passes the rows to the consumer in batches.
         *
         * @param bytes sealed bytes after which a batch ends
         */
        static void inBatches(
                Connections connections,
                String where,
                int bytes,
                Consumer<List<NamedRow>> consumer,
                Object... parameters) {
            String sql = "SELECT pos, id, sealed, record_id, replica, seq FROM revision " + where;
            connections.read(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    Parameters.bind(statement, parameters);
                    readBatches(statement, bytes, consumer);
                }
                return true;
            });
        }

        private static void readBatches(
                PreparedStatement statement, int limit, Consumer<List<NamedRow>> consumer)
                throws SQLException {
            try (ResultSet rows = statement.executeQuery()) {
                var batch = new ArrayList<NamedRow>();
                long bytes = 0;
                while (rows.next()) {
                    NamedRow row = read(rows);
                    batch.add(row);
                    bytes += row.row.sealed().length;
                    if (batch.size() >= RevisionRows.BATCH || bytes >= limit) {
                        bytes = RevisionRows.flush(batch, consumer);
                    }
                }
                RevisionRows.flush(batch, consumer);
            }
        }
    }
}
