package rubezh.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.fixtures.Chains;
import rubezh.journal.Draft;
import rubezh.journal.Entry;
import rubezh.security.InstallationSigner;
import rubezh.security.Sealer;

/**
 * A process that saves revisions and drafts by turns and tells each on its output once it was
 * acknowledged: {@code S seq id} and {@code D number}. Fault tests kill it or record what it
 * writes.
 */
final class FaultWriter implements AutoCloseable {
    static final UUID REPLICA = new UUID(4, 4);
    private static final UUID DRAFT = new UUID(5, 5);

    private final Connections connections;
    private final SqliteJournal journal;
    private final SqliteDrafts drafts;
    private final InstallationSigner signer = new InstallationSigner(REPLICA, new byte[32]);

    FaultWriter(Path folder, Database database) {
        Sealer sealer = new PlainSealer();
        this.connections = new Connections(database);
        var audit = new AuditLog(connections, InstantSource.fixed(Instant.EPOCH), "asanov", sealer);
        var mark = folder.resolve("test.mark");
        this.journal =
                new SqliteJournal(
                        connections,
                        new RevisionRows(connections, sealer),
                        REPLICA,
                        audit,
                        point -> new Mark(REPLICA, "A", "post", point).write(mark));
        this.drafts = new SqliteDrafts(connections, sealer);
    }

    /** Arguments: folder, {@code synchronous}, how many saves. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        var database = new Database(folder.resolve("station.db"), args[1]);
        PrintStream out = System.out;
        try (var writer = new FaultWriter(folder, database)) {
            for (long i = 0; i < Long.parseLong(args[2]); i++) {
                out.println(writer.save(i));
                out.flush();
            }
        }
    }

    /** Saves once and returns what may now be told. */
    String save(long i) {
        if (i % 2 == 0) {
            Entry entry =
                    journal.append(turn ->
                                    List.of(
                                            Chains.next(
                                                    turn,
                                                    signer,
                                                    new UUID(0x7000, turn.nextSeq()))))
                            .getFirst();
            return "S " + entry.revision().link().seq() + " " + entry.id();
        }
        long number = draftNumber() + 1;
        drafts.keep(
                new Draft(
                        DRAFT,
                        "asanov",
                        Instant.EPOCH,
                        List.of(),
                        Map.of("number", number),
                        Map.of("/a", "b".repeat(500)),
                        null));
        return "D " + number;
    }

    long draftNumber() {
        return drafts.find(DRAFT).map(draft -> (Long) draft.body().get("number")).orElse(0L);
    }

    SqliteJournal journal() {
        return journal;
    }

    Connections connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }

    /** Leaves bytes as they are; a checksum in front shows half-written ones. */
    private static final class PlainSealer implements Sealer {
        @Override
        public byte[] seal(byte[] plain, byte[] place) {
            return Bytes.place("plain", plain, Bytes.sha256().digest(plain));
        }

        @Override
        public byte[] open(byte[] sealed, byte[] place) {
            byte[] plain = java.util.Arrays.copyOfRange(sealed, 6, sealed.length - 32);
            if (!java.util.Arrays.equals(sealed, seal(plain, place))) {
                throw new rubezh.text.Fault(rubezh.text.Fault.Exit.UNVERIFIED, "SEC-006");
            }
            return plain;
        }
    }
}
