package rubezh.store.journal;

import module java.base;

import rubezh.journal.Draft;
import rubezh.journal.Drafts;
import rubezh.journal.RevisionId;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/**
 * Drafts as sealed rows, each bound to its key: the record id, then the login. A key without login
 * was written before drafts were kept for each officer.
 */
public final class SqliteDrafts implements Drafts {
    /** Bytes of a record id. */
    private static final int ID = 16;

    private final Connections connections;
    private final Sealer sealer;

    public SqliteDrafts(Connections connections, Sealer sealer) {
        this.connections = connections;
        this.sealer = sealer;
    }

    private record Row(byte[] key, byte[] sealed) {}

    @Override
    public void save(Draft draft) {
        byte[] key = key(draft.recordId(), draft.author());
        connections.update(
                """
                INSERT INTO draft(record_id, sealed) VALUES (?, ?)
                ON CONFLICT(record_id) DO UPDATE SET sealed = excluded.sealed\
                """,
                key,
                sealer.seal(CanonicalJson.write(tree(draft)), Bytes.associatedData("draft", key)));
        connections.checkpointIfLarge(2);
    }

    private static byte[] key(UUID recordId, String author) {
        byte[] login = Bytes.of(author);
        return ByteBuffer.allocate(ID + login.length).put(Bytes.of(recordId)).put(login).array();
    }

    private static Map<String, Object> tree(Draft draft) {
        return new JsonObjectWriter()
                .putAll(draft, "author", "at", "body", "basis", "focus")
                .putList(
                        "texts",
                        draft.texts().entrySet(),
                        text -> List.of(text.getKey(), text.getValue()))
                .tree();
    }

    @Override
    public List<Draft> all() {
        return connections
                .query(
                        "SELECT record_id, sealed FROM draft ORDER BY record_id",
                        row -> new Row(Bytes.of(row, 1), Bytes.of(row, 2)))
                .stream()
                .map(this::open)
                .sorted(Comparator.comparing(Draft::at).reversed())
                .toList();
    }

    private Draft open(Row row) {
        byte[] place = Bytes.associatedData("draft", row.key);
        UUID recordId = Bytes.uuid(Arrays.copyOf(row.key, ID));
        try {
            byte[] plain = sealer.open(row.sealed, place);
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
    public void delete(UUID recordId, String author) {
        connections.update(
                "DELETE FROM draft WHERE record_id IN (?, ?)",
                key(recordId, author),
                Bytes.of(recordId));
    }
}
