package rubezh.store.journal;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.store.file.Bytes;
import rubezh.store.journal.CaseSource.CaseEntries;
import rubezh.text.Fault;

/** Reader of all records, each with its review record; opens the rows in parallel. */
final class CaseReader {
    private static final String ALL =
            "SELECT pos, id, sealed, record_id FROM revision ORDER BY record_id, pos";
    private static final String OF_RECORDS =
            "SELECT pos, id, sealed, record_id FROM revision"
                    + " WHERE record_id IN (SELECT unhex(value) FROM json_each(?))";
    private static final String OF_RECORD =
            "SELECT pos, id, sealed FROM revision WHERE record_id = ? ORDER BY pos";

    private final RevisionRows rows;
    private final Consumer<UUID> damaged;

    /** Rows of a record and of its review record. */
    private record Group(
            UUID recordId, List<RevisionRows.Row> rows, List<RevisionRows.Row> reviews) {}

    CaseReader(RevisionRows rows, Consumer<UUID> damaged) {
        this.rows = rows;
        this.damaged = damaged;
    }

    void read(Connection connection, Consumer<List<CaseEntries>> consumer) throws SQLException {
        streamGroups(connection, groups -> consumer.accept(entries(groups)));
    }

    /** Reads some records by two statements, one of them for all their review records. */
    List<CaseEntries> read(Connection connection, List<UUID> recordIds) throws SQLException {
        Map<UUID, UUID> reviewIds = LinkedHashMap.newLinkedHashMap(recordIds.size());
        recordIds.forEach(id -> reviewIds.put(id, DerivedId.ofReview(id)));
        Map<UUID, List<RevisionRows.Row>> entries = found(connection, recordIds);
        Map<UUID, List<RevisionRows.Row>> reviews = found(connection, reviewIds.values());
        var groups = new ArrayList<Group>(recordIds.size());
        reviewIds.forEach((id, reviewId) ->
                groups.add(
                        new Group(
                                id,
                                entries.getOrDefault(id, List.of()),
                                reviews.getOrDefault(reviewId, List.of()))));
        return entries(groups);
    }

    /** Returns the rows of some records by record, each list in storage order. */
    private static Map<UUID, List<RevisionRows.Row>> found(
            Connection connection, Collection<UUID> recordIds) throws SQLException {
        var found = new HashMap<UUID, List<RevisionRows.Row>>();
        try (PreparedStatement statement = connection.prepareStatement(OF_RECORDS)) {
            statement.setString(1, Bytes.array(recordIds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(Bytes.uuid(rows.getBytes(4)), _ -> new ArrayList<>(1))
                            .add(RevisionRows.Row.read(rows));
                }
            }
        }
        found.values().forEach(rows -> rows.sort(Comparator.comparingLong(RevisionRows.Row::pos)));
        return found;
    }

    private List<CaseEntries> entries(List<Group> groups) {
        var stream = groups.size() > 16 ? groups.parallelStream() : groups.stream();
        return stream.map(this::entries).filter(one -> !one.entries().isEmpty()).toList();
    }

    private CaseEntries entries(Group group) {
        return new CaseEntries(
                readable(group.recordId, group.rows),
                group.reviews.isEmpty()
                        ? List.of()
                        : readable(DerivedId.ofReview(group.recordId), group.reviews));
    }

    private List<StoredRevision> readable(UUID recordId, List<RevisionRows.Row> found) {
        try {
            return found.stream().map(rows::open).toList();
        } catch (Fault e) {
            damaged.accept(recordId);
            return List.of();
        }
    }

    private static void streamGroups(Connection connection, Consumer<List<Group>> consumer)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                PreparedStatement reviews = connection.prepareStatement(OF_RECORD);
                ResultSet rows = statement.executeQuery()) {
            var groups = new ArrayList<Group>();
            long bytes = 0;
            while (rows.next()) {
                UUID recordId = Bytes.uuid(rows.getBytes(4));
                if (groups.isEmpty() || !groups.getLast().recordId.equals(recordId)) {
                    if (groups.size() >= RevisionRows.BATCH || bytes >= CaseSource.BATCH_BYTES) {
                        bytes = RevisionRows.flush(groups, consumer);
                    }
                    groups.add(new Group(recordId, new ArrayList<>(1), reviews(reviews, recordId)));
                }
                RevisionRows.Row row = RevisionRows.Row.read(rows);
                groups.getLast().rows.add(row);
                bytes += row.sealed().length;
            }
            RevisionRows.flush(groups, consumer);
        }
    }

    /**
     * Looks the review record of a record up: an index finds it, however many records there are.
     */
    private static List<RevisionRows.Row> reviews(PreparedStatement statement, UUID recordId)
            throws SQLException {
        return found(statement, DerivedId.ofReview(recordId));
    }

    private static List<RevisionRows.Row> found(PreparedStatement statement, UUID recordId)
            throws SQLException {
        statement.setBytes(1, Bytes.of(recordId));
        var found = new ArrayList<RevisionRows.Row>(0);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(RevisionRows.Row.read(rows));
            }
        }
        return found;
    }
}
