package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;

/**
 * One chunk of an attachment as a line of a bundle, in its only permitted form: {@code
 * {"data":"…","n":0,"of":3,"sha256":"…"}}. Parsed by pattern, because the line exceeds the length
 * limit of the JSON parser.
 *
 * @param hash SHA-256 of the whole blob
 * @param n index of the piece, from 0
 * @param of number of pieces
 * @param data decoded bytes; {@link #PIECE} of them in every piece but the last
 */
public record BlobLine(Sha256 hash, int n, int of, byte[] data) {
    /** Bytes of a piece, 192 KiB. */
    static final int PIECE = 192 * 1024;

    private static final String START = "{\"data\":\"";
    private static final Pattern END =
            Pattern.compile(
                    "\",\"n\":(0|[1-9][0-9]{0,5}),\"of\":([1-9][0-9]{0,5})"
                            + ",\"sha256\":\"([0-9a-f]{64})\"}");
    private static final int LONGEST_END = 120;

    /**
     * Returns the number of pieces of a blob of {@code size} bytes; an empty blob has one empty
     * piece.
     */
    public static int pieces(int size) {
        return Math.max(1, (size + PIECE - 1) / PIECE);
    }

    /** Returns the bytes that the lines of a blob take, at most. */
    public static long maxBytes(int size) {
        return size / 3 * 4 + 4 + 160L * pieces(size);
    }

    /** Returns the line without trailing comma. */
    byte[] encode() {
        String end = "\",\"n\":" + n + ",\"of\":" + of + ",\"sha256\":\"" + hash.hex() + "\"}";
        return (START + Base64.getEncoder().encodeToString(data) + end).getBytes(US_ASCII);
    }

    /** Parses a line without trailing comma; empty if malformed. */
    static Optional<BlobLine> parse(LineReader.Line line) {
        byte[] bytes = line.bytes();
        int quote = bytes.length - 1;
        while (quote >= 0 && bytes.length - quote < LONGEST_END && !endsData(bytes, quote)) {
            quote--;
        }
        if (quote < START.length() || !line.startsWith(START) || !endsData(bytes, quote)) {
            return Optional.empty();
        }
        Matcher end = END.matcher(new String(bytes, quote, bytes.length - quote, US_ASCII));
        byte[] text = Arrays.copyOfRange(bytes, START.length(), quote);
        return end.matches() ? decode(text).map(data -> piece(end, data)) : Optional.empty();
    }

    private static boolean endsData(byte[] bytes, int index) {
        return bytes[index] == '"' && index + 1 < bytes.length && bytes[index + 1] == ',';
    }

    private static BlobLine piece(Matcher end, byte[] data) {
        return new BlobLine(
                Sha256.of(end.group(3)),
                Integer.parseInt(end.group(1)),
                Integer.parseInt(end.group(2)),
                data);
    }

    /** Accepts canonical Base64 only, so that equal bytes have one encoding. */
    private static Optional<byte[]> decode(byte[] text) {
        try {
            byte[] data = Base64.getDecoder().decode(text);
            return Arrays.equals(Base64.getEncoder().encode(data), text)
                    ? Optional.of(data)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
