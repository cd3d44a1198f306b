package rubezh.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectedBody;
import rubezh.store.projection.ProjectionDatabase;

/** Entries of the watch list in the projection, read once until one of them changes. */
final class WatchRows {
    private final ProjectionDatabase database;
    private volatile @Nullable Map<UUID, WatchEntry> known;

    WatchRows(ProjectionDatabase database) {
        this.database = database;
    }

    Map<UUID, WatchEntry> entries() {
        Map<UUID, WatchEntry> read = known;
        if (read == null) {
            read = Collections.unmodifiableMap(read());
            known = read;
        }
        return read;
    }

    Set<UUID> ofSeveral() {
        return database.read(connection ->
                Set.copyOf(
                        Connections.query(
                                connection,
                                "SELECT record_id FROM bodies WHERE kind = ? AND operation = ?",
                                row -> Bytes.uuid(row.getBytes(1)),
                                RecordKind.WATCH_ENTRY.name(),
                                ProjectedBody.SEVERAL)));
    }

    /** Tells that rows may have changed. */
    void invalidate() {
        known = null;
    }

    private Map<UUID, WatchEntry> read() {
        var entries = new LinkedHashMap<UUID, WatchEntry>();
        database.read(connection ->
                        Connections.query(
                                connection,
                                "SELECT record_id, body FROM bodies WHERE kind = ?"
                                        + " ORDER BY record_id",
                                row -> Map.entry(Bytes.uuid(row.getBytes(1)), row.getString(2)),
                                RecordKind.WATCH_ENTRY.name()))
                .forEach(row -> entries.put(row.getKey(), entry(row.getValue())));
        return entries;
    }

    private static WatchEntry entry(String body) {
        return RecordKind.WATCH_ENTRY.read(CanonicalJson.read(body.getBytes(UTF_8)));
    }
}
