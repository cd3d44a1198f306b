package rubezh.store.file;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.journal.Revision;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;
import rubezh.json.RevisionLine;
import rubezh.security.EncryptionKeyPair;
import rubezh.security.FormerIdentity;
import rubezh.security.InstallationSigner;
import rubezh.security.Sealer;
import rubezh.store.file.HighWaterMark.ChainPosition;
import rubezh.text.Fault;

/**
 * Identity of an installation: replica, letters for case numbers, signing key, the public keys of
 * its former identities, and the keys that files for it are encrypted to. The keys are sealed with
 * the data key.
 *
 * @param replica identity of this installation
 * @param incarnation letters for case numbers
 * @param signer signer with the private key
 * @param former identities before this one, oldest first
 * @param encryptionKeys pair of this identity, then those of former ones, because files encrypted
 *     to them may still arrive; empty in a register of an earlier program that was not written
 *     since
 * @param predecessor signer of the newest former identity that has revisions, until the first
 *     revision of this one names it; null afterwards, and if there is none
 */
public record InstallationIdentity(
        UUID replica,
        String incarnation,
        InstallationSigner signer,
        List<FormerIdentity> former,
        List<EncryptionKeyPair> encryptionKeys,
        @Nullable InstallationSigner predecessor) {
    static final String INCARNATION = "incarnation";
    private static final String REPLICA = "replica";
    private static final String PRIVATE_KEY = "identity.sealed";
    private static final String FORMER = "former.sealed";
    private static final String PREDECESSOR = "predecessor.sealed";
    private static final String ENCRYPTION = "encryption.sealed";
    private static final String SHARED = "identity.shared";

    public InstallationIdentity {
        former = List.copyOf(former);
        encryptionKeys = List.copyOf(encryptionKeys);
    }

    /**
     * Creates the first identity of a register. Its letters are random, because another computer of
     * the station cannot be asked for its own; training registers count them from {@code A}.
     */
    public static InstallationIdentity create(
            Connection connection, Station station, Sealer wrap, StoreConfig config)
            throws SQLException {
        var used = new IncarnationFile(config, station.code());
        String letters = station.training() ? used.nextLetter() : used.randomLetters();
        used.add(letters);
        var secrets = new Secrets(wrap, config.random(), null);
        return write(connection, letters, List.of(), List.of(), secrets);
    }

    /** Creates the identity after this one. */
    InstallationIdentity succeed(
            Connection connection, String letters, Sealer wrap, SecureRandom random)
            throws SQLException {
        var keys = new ArrayList<>(former);
        keys.add(new FormerIdentity(replica, HexFormat.of().formatHex(signer.publicKey())));
        boolean wrote = ChainPosition.newest(connection, replica).id() != null;
        InstallationSigner last = wrote ? signer.copy() : predecessor;
        return write(connection, letters, keys, encryptionKeys, new Secrets(wrap, random, last));
    }

    /** Returns the same identity with keys to be erased on their own. */
    public InstallationIdentity copy() {
        List<EncryptionKeyPair> copies =
                encryptionKeys.stream().map(EncryptionKeyPair::copy).toList();
        return new InstallationIdentity(
                replica,
                incarnation,
                signer.copy(),
                former,
                copies,
                predecessor == null ? null : predecessor.copy());
    }

    /** Overwrites the private keys. */
    public void eraseKeys() {
        signer.erase();
        encryptionKeys.forEach(EncryptionKeyPair::erase);
        if (predecessor != null) {
            predecessor.erase();
        }
    }

    /** Creates the encryption key of a register of an earlier program. */
    InstallationIdentity withEncryptionKey(Connection connection, Sealer wrap, SecureRandom random)
            throws SQLException {
        var secrets = new Secrets(wrap, random, null);
        var keys = writeEncryptionKeys(connection, encryptionKeys, secrets);
        return new InstallationIdentity(replica, incarnation, signer, former, keys, predecessor);
    }

    /** What is sealed with what; the predecessor is null where none has to be named yet. */
    private record Secrets(
            Sealer wrap, SecureRandom random, @Nullable InstallationSigner predecessor) {}

    private static InstallationIdentity write(
            Connection connection,
            String letters,
            List<FormerIdentity> former,
            List<EncryptionKeyPair> earlier,
            Secrets secrets)
            throws SQLException {
        UUID replica = randomUuid(secrets.random);
        byte[] key = InstallationSigner.newPrivateKey(secrets.random);
        StationMetadata.writeMeta(connection, REPLICA, Bytes.of(replica));
        StationMetadata.writeMeta(connection, INCARNATION, Bytes.of(letters));
        StationMetadata.writeMeta(
                connection, PRIVATE_KEY, secrets.wrap.seal(key, associatedData(replica, letters)));
        StationMetadata.writeMeta(
                connection, FORMER, secrets.wrap.seal(write(former), Bytes.of(FORMER)));
        Connections.update(connection, "DELETE FROM meta WHERE name = ?", SHARED);
        writePredecessor(connection, secrets);
        return new InstallationIdentity(
                replica,
                letters,
                new InstallationSigner(replica, key),
                former,
                writeEncryptionKeys(connection, earlier, secrets),
                secrets.predecessor);
    }

    private static void writePredecessor(Connection connection, Secrets secrets)
            throws SQLException {
        InstallationSigner predecessor = secrets.predecessor;
        if (predecessor == null) {
            forgetPredecessor(connection);
            return;
        }
        byte[] plain =
                new JsonObjectWriter()
                        .put("replica", predecessor.replica())
                        .put("key", HexFormat.of().formatHex(predecessor.privateKey()))
                        .bytes();
        StationMetadata.writeMeta(
                connection, PREDECESSOR, secrets.wrap.seal(plain, Bytes.of(PREDECESSOR)));
        Arrays.fill(plain, (byte) 0);
    }

    private static @Nullable InstallationSigner readPredecessor(Connection connection, Sealer wrap)
            throws SQLException {
        Optional<byte[]> sealed = StationMetadata.findMeta(connection, PREDECESSOR);
        if (sealed.isEmpty()) {
            return null;
        }
        byte[] plain = wrap.open(sealed.get(), Bytes.of(PREDECESSOR));
        var reader = new JsonObjectReader(CanonicalJson.read(plain));
        Arrays.fill(plain, (byte) 0);
        return new InstallationSigner(
                reader.uuid("replica"), HexFormat.of().parseHex(reader.hash("key")));
    }

    /** Deletes the former key, which has confirmed this identity or belongs to none. */
    public static void forgetPredecessor(Connection connection) throws SQLException {
        Connections.update(connection, "DELETE FROM meta WHERE name = ?", PREDECESSOR);
    }

    /** Writes a new pair and those before it, newest first; returns all of them. */
    private static List<EncryptionKeyPair> writeEncryptionKeys(
            Connection connection, List<EncryptionKeyPair> earlier, Secrets secrets)
            throws SQLException {
        var keys = new ArrayList<>(List.of(EncryptionKeyPair.random(secrets.random)));
        keys.addAll(earlier);
        byte[] plain = EncryptionKeyPair.encode(keys);
        StationMetadata.writeMeta(
                connection, ENCRYPTION, secrets.wrap.seal(plain, Bytes.of(ENCRYPTION)));
        Arrays.fill(plain, (byte) 0);
        return keys;
    }

    private static List<EncryptionKeyPair> readEncryptionKeys(Connection connection, Sealer wrap)
            throws SQLException {
        Optional<byte[]> sealed = StationMetadata.findMeta(connection, ENCRYPTION);
        return sealed.isEmpty()
                ? List.of()
                : EncryptionKeyPair.decode(wrap.open(sealed.get(), Bytes.of(ENCRYPTION)));
    }

    private static byte[] write(List<FormerIdentity> former) {
        return new JsonObjectWriter()
                .putList(
                        "former", former, f -> Map.of("replica", f.replica(), "key", f.publicKey()))
                .bytes();
    }

    /** Returns a random UUID (RFC 9562, version 4) from the given source. */
    public static UUID randomUuid(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long most = (buffer.getLong() & ~0xf000L) | 0x4000L;
        long least = (buffer.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    static UUID replica(Connection connection) throws SQLException {
        return Bytes.uuid(StationMetadata.readMeta(connection, REPLICA));
    }

    static InstallationIdentity read(Connection connection, Sealer wrap) throws SQLException {
        UUID replica = replica(connection);
        String letters = Bytes.text(StationMetadata.readMeta(connection, INCARNATION));
        try {
            byte[] privateKey =
                    wrap.open(
                            StationMetadata.readMeta(connection, PRIVATE_KEY),
                            associatedData(replica, letters));
            byte[] former =
                    wrap.open(StationMetadata.readMeta(connection, FORMER), Bytes.of(FORMER));
            return new InstallationIdentity(
                    replica,
                    letters,
                    new InstallationSigner(replica, privateKey),
                    read(former),
                    readEncryptionKeys(connection, wrap),
                    readPredecessor(connection, wrap));
        } catch (Fault | MalformedJsonException | IllegalArgumentException e) {
            throw Faults.damagedRow("meta", PRIVATE_KEY, e);
        }
    }

    private static List<FormerIdentity> read(byte[] former) {
        return new JsonObjectReader(CanonicalJson.read(former))
                .list("former").stream()
                        .map(element -> JsonObjectReader.of(element, "former"))
                        .map(f -> new FormerIdentity(f.uuid("replica"), f.hash("key")))
                        .toList();
    }

    private static byte[] associatedData(UUID replica, String incarnation) {
        return Bytes.associatedData("identity", Bytes.of(replica), Bytes.of(incarnation));
    }

    /**
     * Returns the end of the newest former chain that has revisions, with the signature of its key
     * if that is at hand.
     */
    public Optional<Revision.Predecessor> predecessor(Connection connection) throws SQLException {
        for (FormerIdentity identity : former.reversed()) {
            var end = ChainPosition.newest(connection, identity.replica());
            if (end.id() != null) {
                return Optional.of(
                        signed(
                                new Revision.Predecessor(
                                        identity.replica(),
                                        identity.publicKey(),
                                        end.seq(),
                                        end.id())));
            }
        }
        return Optional.empty();
    }

    private Revision.Predecessor signed(Revision.Predecessor end) {
        if (predecessor == null || !predecessor.replica().equals(end.replica())) {
            return end;
        }
        String key = HexFormat.of().formatHex(signer.publicKey());
        byte[] signature = predecessor.sign(RevisionLine.successionMessage(end, replica, key));
        return new Revision.Predecessor(
                end.replica(),
                end.publicKey(),
                end.seq(),
                end.id(),
                HexFormat.of().formatHex(signature));
    }

    /** Notes that another computer writes under this identity; the next sign-in replaces it. */
    public static void markShared(Connection connection) throws SQLException {
        StationMetadata.writeMeta(connection, SHARED, new byte[] {1});
    }

    static boolean isShared(Connection connection) throws SQLException {
        return StationMetadata.findMeta(connection, SHARED).isPresent();
    }
}
