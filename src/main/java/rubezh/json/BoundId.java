package rubezh.json;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;

/**
 * Id of a new record, bound to the installation that makes it: a UUID version 7 whose last 62 bits
 * are those of the SHA-256 of {@code rubezh-record/1}, a zero, the first 8 bytes of the id and the
 * 16 bytes of the replica. So nobody else can begin a record under it and call it his own.
 * Thread-safe.
 *
 * <pre>{@code
 * var ids = new BoundId(random, session.signer().replica());
 * BoundId.isOf(ids.next(), session.signer().replica()); // true
 * }</pre>
 */
public final class BoundId {
    private static final byte[] PREFIX = "rubezh-record/1\0".getBytes(StandardCharsets.US_ASCII);
    private static final long VERSION = 0xF000L;
    private static final long RANDOM = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Supplier<UUID> times;
    private final UUID replica;
    private long last;

    /**
     * @param times source of UUIDs version 7, for their time
     * @param replica the installation
     */
    public BoundId(Supplier<UUID> times, UUID replica) {
        this.times = times;
        this.replica = replica;
    }

    /** Returns an id that this source never returned before. */
    public synchronized UUID next() {
        long now = times.get().getMostSignificantBits();
        last = Long.compareUnsigned(now, last) > 0 ? now : after(last);
        return bound(last, replica);
    }

    /** Returns the next value of time and random bits, the version between them left as it is. */
    private static long after(long bits) {
        return (bits & RANDOM) == RANDOM
                ? (bits & ~(VERSION | RANDOM)) + 0x1_0000L | bits & VERSION
                : bits + 1;
    }

    /** Returns whether an id is bound to an installation. */
    public static boolean isOf(UUID id, UUID replica) {
        return bound(id.getMostSignificantBits(), replica).equals(id);
    }

    private static UUID bound(long first, UUID replica) {
        byte[] bytes =
                ByteBuffer.allocate(PREFIX.length + 3 * Long.BYTES)
                        .put(PREFIX)
                        .putLong(first)
                        .putLong(replica.getMostSignificantBits())
                        .putLong(replica.getLeastSignificantBits())
                        .array();
        long hash = ByteBuffer.wrap(Sha256.newDigest().digest(bytes)).getLong();
        return new UUID(first, hash >>> 2 | VARIANT);
    }
}
