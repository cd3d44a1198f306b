package rubezh.store.journal;

import java.util.List;
import java.util.Optional;
import rubezh.journal.StationNotes;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/** Notes as sealed rows by name. */
public final class SqliteNotes implements StationNotes {
    private final Connections connections;
    private final Sealer sealer;

    public SqliteNotes(Connections connections, Sealer sealer) {
        this.connections = connections;
        this.sealer = sealer;
    }

    @Override
    public Optional<byte[]> find(String name) {
        return connections
                .queryFirst("SELECT sealed FROM note WHERE name = ?", row -> row.getBytes(1), name)
                .map(sealed -> open(name, sealed));
    }

    private byte[] open(String name, byte[] sealed) {
        try {
            return sealer.open(sealed, associatedData(name));
        } catch (Fault e) {
            throw Faults.damagedRow("note", name, e);
        }
    }

    @Override
    public void put(String name, byte[] content) {
        connections.update(
                """
                INSERT INTO note(name, sealed) VALUES (?, ?)
                ON CONFLICT(name) DO UPDATE SET sealed = excluded.sealed\
                """,
                name,
                sealer.seal(content, associatedData(name)));
    }

    @Override
    public void remove(String name) {
        connections.update("DELETE FROM note WHERE name = ?", name);
    }

    @Override
    public List<String> names(String prefix) {
        return connections.query(
                "SELECT name FROM note WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
                row -> row.getString(1),
                prefix);
    }

    private static byte[] associatedData(String name) {
        return Bytes.associatedData("note", Bytes.of(name));
    }
}
