package rubezh.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Id of a record that follows from what the record is about, UUID version 8 (RFC 9562) of the first
 * 16 bytes of a SHA-256, so that stations that know nothing of each other write into one record.
 */
final class DerivedId {
    /** UUID version of such ids. */
    static final int VERSION = 8;

    private static final long VERSION_BITS = (long) VERSION << 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedId() {}

    static UUID of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static UUID of(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(Sha256.digest(bytes).hex()));
        return new UUID(
                hash.getLong() & ~0xF000L | VERSION_BITS, hash.getLong() & ~0L >>> 2 | VARIANT);
    }
}
