package rubezh.security;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.text.KeyboardLayout;

/**
 * Fingerprint of a public key: the first half of its SHA-256. People compare it as {@link
 * KeyWords}, a scanner reads its digits.
 *
 * <pre>{@code
 * Fingerprint.ofKey(publicKey).grouped(); // 7f3a 19c2 …
 * }</pre>
 *
 * @param hex 32 lower-case hexadecimal digits, the first 128 bits of the hash
 */
public record Fingerprint(String hex) {
    private static final int DIGITS = 32;

    public Fingerprint {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not a fingerprint");
        }
    }

    /** Returns the fingerprint of a raw public key. */
    public static Fingerprint ofKey(byte[] publicKey) {
        return ofHash(Sha256.digest(publicKey).hex());
    }

    /** Returns the fingerprint of a SHA-256 hash, hexadecimal. */
    public static Fingerprint ofHash(String sha256) {
        return new Fingerprint(sha256.substring(0, DIGITS));
    }

    /**
     * Parses 32 or 64 hexadecimal digits; spaces, hyphens, commas and colons are ignored, and
     * letters of the Cyrillic layout are taken for those of the same keys, as a scanner types them.
     */
    public static Optional<Fingerprint> parse(String text) {
        String plain =
                KeyboardLayout.toLatin(text.toLowerCase(Locale.ROOT)).replaceAll("[\\s:,-]+", "");
        return plain.matches("[0-9a-f]{32}|[0-9a-f]{64}")
                ? Optional.of(ofHash(plain))
                : Optional.empty();
    }

    /** Returns the eight words to read aloud. */
    public KeyWords words() {
        return KeyWords.of(this);
    }

    /** Returns the first eight digits, to tell a few keys apart: {@code 7f3a-19c2}. */
    public String shortForm() {
        return hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    /** Returns the text of its QR code: the digits in upper case. */
    public String scanned() {
        return hex.toUpperCase(Locale.ROOT);
    }

    /** Returns the digits in groups of four on two lines of equal length. */
    public String inTwoLines() {
        String grouped = grouped();
        int middle = grouped.length() / 2;
        return grouped.substring(0, middle) + "\n" + grouped.substring(middle + 1);
    }

    /** Returns the digits in groups of four: {@code 7f3a 19c2 …}. */
    public String grouped() {
        return String.join(" ", Arrays.asList(hex.split("(?<=\\G.{4})")));
    }
}
