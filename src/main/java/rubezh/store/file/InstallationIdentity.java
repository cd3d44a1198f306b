package rubezh.store.file;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import rubezh.security.DataKey;
import rubezh.security.InstallationSigner;
import rubezh.security.Sealer;
import rubezh.text.Fault;

/**
 * Signing identity of an installation: replica, letters for case numbers, private key. The key is
 * sealed with the data key.
 *
 * @param replica identity of this installation
 * @param incarnation letters for case numbers: {@code A} at first
 * @param signer signer with the private key
 */
public record InstallationIdentity(UUID replica, String incarnation, InstallationSigner signer) {
    static final String INCARNATION = "incarnation";
    private static final String REPLICA = "replica";
    private static final String PRIVATE_KEY = "identity.sealed";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String FIRST = "A";

    /** Creates the first identity of a register. */
    public static InstallationIdentity create(
            Connection connection, Sealer wrap, SecureRandom random) throws SQLException {
        return write(connection, FIRST, wrap, random);
    }

    /**
     * Creates the next identity of a restored or copied register. With a mark the incarnation is
     * the letter after the last one; without a mark the letters of other copies are unknown, so it
     * is three random letters.
     */
    static InstallationIdentity next(
            Connection connection, Optional<HighWaterMark> mark, Sealer wrap, SecureRandom random)
            throws SQLException {
        String marked = mark.map(HighWaterMark::incarnation).orElse("");
        String stored = Bytes.text(StationMetadata.readMeta(connection, INCARNATION));
        String last = marked.compareTo(stored) > 0 ? marked : stored;
        int index = last.length() == 1 ? LETTERS.indexOf(last) : -1;
        boolean hasNext = !marked.isEmpty() && index >= 0 && index + 1 < LETTERS.length();
        String incarnation =
                hasNext ? LETTERS.substring(index + 1, index + 2) : randomLetters(random);
        return write(connection, incarnation, wrap, random);
    }

    private static String randomLetters(SecureRandom random) {
        var letters = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private static InstallationIdentity write(
            Connection connection, String incarnation, Sealer wrap, SecureRandom random)
            throws SQLException {
        UUID replica = randomUuid(random);
        byte[] key = InstallationSigner.newPrivateKey(random);
        StationMetadata.writeMeta(connection, REPLICA, Bytes.of(replica));
        StationMetadata.writeMeta(connection, INCARNATION, Bytes.of(incarnation));
        StationMetadata.writeMeta(
                connection, PRIVATE_KEY, wrap.seal(key, associatedData(replica, incarnation)));
        return new InstallationIdentity(replica, incarnation, new InstallationSigner(replica, key));
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

    static InstallationIdentity read(Connection connection, DataKey key, SecureRandom random)
            throws SQLException {
        UUID replica = replica(connection);
        String incarnation = Bytes.text(StationMetadata.readMeta(connection, INCARNATION));
        try {
            byte[] privateKey =
                    key.sealer(DataKey.Purpose.KEY_WRAP, random)
                            .open(
                                    StationMetadata.readMeta(connection, PRIVATE_KEY),
                                    associatedData(replica, incarnation));
            return new InstallationIdentity(
                    replica, incarnation, new InstallationSigner(replica, privateKey));
        } catch (Fault e) {
            throw Faults.damagedRow("meta", PRIVATE_KEY, e);
        }
    }

    private static byte[] associatedData(UUID replica, String incarnation) {
        return Bytes.associatedData("identity", Bytes.of(replica), Bytes.of(incarnation));
    }
}
