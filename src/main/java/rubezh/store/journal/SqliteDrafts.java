package rubezh.store.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.journal.Draft;
import rubezh.journal.Drafts;
import rubezh.journal.RevisionId;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/** Drafts as sealed rows; only the record id is readable. */
public final class SqliteDrafts implements Drafts {
    private final Connections connections;
    private final Sealer sealer;

    public SqliteDrafts(Connections connections, Sealer sealer) {
        this.connections = connections;
        this.sealer = sealer;
    }

    private record Row(byte[] recordId, byte[] sealed) {}

    @Override
    public void save(Draft draft) {
        byte[] id = Bytes.of(draft.recordId());
        connections.update(
                """
                INSERT INTO draft(record_id, sealed) VALUES (?, ?)
                ON CONFLICT(record_id) DO UPDATE SET sealed = excluded.sealed\
                """,
                id,
                sealer.seal(CanonicalJson.write(tree(draft)), Bytes.associatedData("draft", id)));
        connections.checkpointIfLarge(2);
    }

    private static Map<String, Object> tree(Draft draft) {
        var tree = new HashMap<String, Object>();
        tree.put("author", draft.author());
        tree.put("at", draft.at().toString());
        tree.put("body", draft.body());
        tree.put(
                "texts",
                draft.texts().entrySet().stream()
                        .map(e -> List.of(e.getKey(), e.getValue()))
                        .toList());
        tree.put("basis", draft.basis().stream().map(RevisionId::hex).toList());
        putIfPresent(tree, "focus", draft.focus());
        return tree;
    }

    private static void putIfPresent(
            Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }

    @Override
    public Optional<Draft> find(UUID recordId) {
        return select("WHERE record_id = ?", Bytes.of(recordId)).stream().findFirst();
    }

    @Override
    public List<Draft> all() {
        return select("ORDER BY record_id").stream()
                .sorted(Comparator.comparing(Draft::at).reversed())
                .toList();
    }

    private List<Draft> select(String where, Object... parameters) {
        return connections
                .query(
                        "SELECT record_id, sealed FROM draft " + where,
                        row -> new Row(row.getBytes(1), row.getBytes(2)),
                        parameters)
                .stream()
                .map(this::open)
                .toList();
    }

    private Draft open(Row row) {
        UUID recordId = Bytes.uuid(row.recordId);
        try {
            byte[] plain = sealer.open(row.sealed, Bytes.associatedData("draft", row.recordId));
            return draft(recordId, CanonicalJson.read(plain));
        } catch (Fault | MalformedJsonException | ClassCastException e) {
            throw Faults.damagedRow("draft", recordId, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Draft draft(UUID recordId, Map<String, Object> tree) {
        var texts = new HashMap<String, String>();
        for (List<String> pair : (List<List<String>>) member(tree, "texts")) {
            texts.put(pair.getFirst(), pair.getLast());
        }
        return new Draft(
                recordId,
                (String) member(tree, "author"),
                Instant.parse((String) member(tree, "at")),
                ((List<String>) member(tree, "basis")).stream().map(RevisionId::of).toList(),
                (Map<String, Object>) member(tree, "body"),
                texts,
                tree.get("focus") instanceof String focus ? focus : null);
    }

    private static Object member(Map<String, Object> tree, String name) {
        return Objects.requireNonNull(tree.get(name), name);
    }

    @Override
    public void delete(UUID recordId) {
        connections.update("DELETE FROM draft WHERE record_id = ?", (Object) Bytes.of(recordId));
    }
}
