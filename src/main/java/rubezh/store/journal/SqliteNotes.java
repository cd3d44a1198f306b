package rubezh.store.journal;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.journal.StationNotes;
import rubezh.security.KeyedHash;
import rubezh.security.Sealer;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Faults;
import rubezh.text.Fault;

/**
 * Notes as sealed rows, found by the keyed hash of their name. A second keyed hash, of the name up
 * to its first slash, finds all notes of one kind.
 */
public final class SqliteNotes implements StationNotes {
    private static final String NAME = "note";
    private static final String FOLDER = "note folder";

    private final Connections connections;
    private final Sealer sealer;
    private final KeyedHash keyed;

    public SqliteNotes(Connections connections, Sealer sealer, KeyedHash keyed) {
        this.connections = connections;
        this.sealer = sealer;
        this.keyed = keyed;
    }

    private record Row(byte[] name, byte[] sealed) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(Bytes.of(row, 1), Bytes.of(row, 2));
        }

        Object number() {
            return HexFormat.of().formatHex(name, 0, Math.min(4, name.length));
        }
    }

    private record Note(String name, byte[] content) {}

    @Override
    public Optional<byte[]> find(String name) {
        return connections
                .queryFirst(
                        "SELECT name, sealed FROM note WHERE name = ?",
                        Row::read,
                        (Object) keyed.of(NAME, name))
                .map(row -> open(row).content);
    }

    private Note open(Row row) {
        try {
            byte[] plain = sealer.open(row.sealed, associatedData(row.name));
            int end = 0;
            while (plain[end] != 0) {
                end++;
            }
            return new Note(
                    Bytes.text(Arrays.copyOf(plain, end)),
                    Arrays.copyOfRange(plain, end + 1, plain.length));
        } catch (Fault e) {
            throw Faults.damagedRow(NAME, row.number(), e);
        }
    }

    @Override
    public void put(String name, byte[] content) {
        byte[] key = keyed.of(NAME, name);
        var plain = new ByteArrayOutputStream();
        plain.writeBytes(Bytes.of(name));
        plain.write(0);
        plain.writeBytes(content);
        connections.update(
                """
                INSERT INTO note(name, folder, sealed) VALUES (?, ?, ?)
                ON CONFLICT(name) DO UPDATE SET sealed = excluded.sealed\
                """,
                key,
                keyed.of(FOLDER, folder(name)),
                sealer.seal(plain.toByteArray(), associatedData(key)));
    }

    /** Returns the name up to its first slash; empty for a name without one. */
    private static String folder(String name) {
        return name.substring(0, name.indexOf('/') + 1);
    }

    @Override
    public void remove(String name) {
        connections.update("DELETE FROM note WHERE name = ?", (Object) keyed.of(NAME, name));
    }

    @Override
    public SortedMap<String, byte[]> all(String prefix) {
        String folder = folder(prefix);
        List<Row> rows =
                folder.isEmpty()
                        ? all()
                        : connections.query(
                                "SELECT name, sealed FROM note WHERE folder = ?",
                                Row::read,
                                (Object) keyed.of(FOLDER, folder));
        var notes = new TreeMap<String, byte[]>();
        for (Row row : rows) {
            Note note = open(row);
            if (note.name.startsWith(prefix)) {
                notes.put(note.name, note.content);
            }
        }
        return notes;
    }

    private List<Row> all() {
        return connections.query("SELECT name, sealed FROM note", Row::read);
    }

    /** Returns the first digits of the key of each note that cannot be read. */
    public List<String> findDamaged() {
        return all().stream().filter(row -> !isReadable(row)).map(r -> "" + r.number()).toList();
    }

    private boolean isReadable(Row row) {
        try {
            open(row);
            return true;
        } catch (Fault damaged) {
            return false;
        }
    }

    private static byte[] associatedData(byte[] name) {
        return Bytes.associatedData(NAME, name);
    }
}
