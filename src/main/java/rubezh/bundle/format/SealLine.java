package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import module java.base;

import rubezh.security.SignatureCheck;
import rubezh.security.Signer;

/**
 * Seal, the last line of a bundle. Fixed-length ASCII, so that it is located and checked without a
 * parser.
 *
 * @param key public key, raw, hexadecimal
 * @param replica installation that sealed the bundle
 * @param sha256 hash of all bytes before this line, hexadecimal
 * @param signature Ed25519 over {@code "rubezh-seal/1\0"} and the hash's 32 bytes, hexadecimal
 */
record SealLine(String key, UUID replica, String sha256, String signature) {
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern PATTERN =
            Pattern.compile(
                    "\"seal\":\\{\"alg\":\"Ed25519\",\"key\":\"([0-9a-f]{64})\","
                            + "\"replica\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\","
                            + "\"sha256\":\"([0-9a-f]{64})\",\"sig\":\"([0-9a-f]{128})\"}}\n");

    /** Prefix of the signed message, before the 32 bytes of the hash. */
    private static final byte[] PREFIX = "rubezh-seal/1\0".getBytes(US_ASCII);

    /** Length of the line in bytes, line end included. */
    static final int LENGTH = 361;

    static SealLine create(String sha256, Signer signer) {
        return new SealLine(
                HEX.formatHex(signer.publicKey()),
                signer.replica(),
                sha256,
                HEX.formatHex(signer.sign(message(sha256))));
    }

    static Optional<SealLine> parse(byte[] line) {
        Matcher matcher = PATTERN.matcher(new String(line, US_ASCII));
        return matcher.matches()
                ? Optional.of(
                        new SealLine(
                                matcher.group(1),
                                UUID.fromString(matcher.group(2)),
                                matcher.group(3),
                                matcher.group(4)))
                : Optional.empty();
    }

    byte[] encode() {
        String text =
                """
                "seal":{"alg":"Ed25519","key":"%s","replica":"%s","sha256":"%s","sig":"%s"}}
                """;
        return text.formatted(key, replica, sha256, signature).getBytes(US_ASCII);
    }

    boolean isValid(SignatureCheck signatures) {
        return signatures.verify(HEX.parseHex(key), message(sha256), HEX.parseHex(signature));
    }

    private static byte[] message(String sha256) {
        byte[] hash = HEX.parseHex(sha256);
        return ByteBuffer.allocate(PREFIX.length + hash.length).put(PREFIX).put(hash).array();
    }
}
