package rubezh.store.query;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import rubezh.register.Query;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;

/** Query of the cases with one of some whole words in any text, by the full-text index. */
final class WordQuery {
    private static final SqlCondition CONDITION = new SqlCondition(Query.ALL.withCancelled(false));

    private WordQuery() {}

    /**
     * Returns the ids by time, part by part of the index, so that a search need not wait for all.
     *
     * @param words folded words
     */
    static List<UUID> ids(ProjectionDatabase database, Collection<String> words) {
        String match = words.stream().map(word -> '"' + word + '"').collect(joining(" OR "));
        var ids = new ArrayList<UUID>();
        if (!words.isEmpty()) {
            for (long partition : database.read(ProjectionSchema::partitions)) {
                ids.addAll(database.read(connection -> ids(connection, partition, match)));
            }
        }
        return ids;
    }

    private static List<UUID> ids(Connection connection, long partition, String match)
            throws SQLException {
        String words = ProjectionSchema.partitionTable(partition);
        var values = new ArrayList<>(CONDITION.values());
        values.add(match);
        return Connections.query(
                connection,
                "SELECT s.record_id FROM %1$s w CROSS JOIN seizure s ON s.rowid = w.rowid"
                                .formatted(words)
                        + " WHERE %s AND w.%s MATCH ? ORDER BY w.rowid"
                                .formatted(CONDITION.sql(), words),
                row -> Bytes.uuid(row.getBytes(1)),
                values.toArray());
    }
}
