package rubezh.domain.seizure.evidence;

import module java.base;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {
    public static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private static final int DIGITS = 64;

    /** Never updated: a copy of it takes less than looking for the algorithm. */
    private static final MessageDigest EMPTY = find();

    public Sha256 {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    /** Uses no pattern, because an import makes several digests of every row. */
    private static boolean isHex(String text) {
        boolean hex = text.length() == DIGITS;
        for (int i = 0; hex && i < DIGITS; i++) {
            char c = text.charAt(i);
            hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        return hex;
    }

    public static Sha256 of(String hex) {
        return new Sha256(hex);
    }

    /** Returns the value of a digest, which starts anew. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** Computes the digest of bytes. */
    public static Sha256 digest(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(newDigest().digest(bytes)));
    }

    /** Returns an empty digest for data that comes in pieces. */
    public static MessageDigest newDigest() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest find() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
