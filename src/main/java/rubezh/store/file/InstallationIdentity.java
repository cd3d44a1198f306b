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
 * Who signs here: replica, letters for numbers, private key. The key is sealed by the data key.
 *
 * @param replica identity of this installation
 * @param incarnation letters for numbers: {@code A} at first
 * @param signer signs for it
 */
public record InstallationIdentity(UUID replica, String incarnation, InstallationSigner signer) {
    static final String INCARNATION = "incarnation";
    private static final String REPLICA = "replica";
    private static final String PRIVATE_KEY = "identity.sealed";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String FIRST = "A";

    /** Makes the first identity of a register. */
    public static InstallationIdentity create(
            Connection connection, Sealer wrap, SecureRandom random) throws SQLException {
        return write(connection, FIRST, wrap, random);
    }

    /**
     * Makes the identity that a register goes on under after it was put back or copied. Where the
     * mark tells the last letter, the next follows; elsewhere nobody knows what other copies took,
     * and three random letters keep them apart.
     */
    static InstallationIdentity next(
            Connection connection, Optional<HighWaterMark> mark, Sealer wrap, SecureRandom random)
            throws SQLException {
        String known = mark.map(HighWaterMark::incarnation).orElse("");
        String own = Bytes.text(StationMetadata.readMeta(connection, INCARNATION));
        String last = known.compareTo(own) > 0 ? known : own;
        int at = last.length() == 1 ? LETTERS.indexOf(last) : -1;
        boolean follows = !known.isEmpty() && at >= 0 && at + 1 < LETTERS.length();
        String incarnation = follows ? LETTERS.substring(at + 1, at + 2) : randomLetters(random);
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

    /** Makes a random id (RFC 9562, version 4) from the given randomness. */
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
                    key.sealer(DataKey.Use.KEY_WRAP, random)
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
