package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * One piece of a picture or paper as a line, in the one form it may have: {@code
 * {"data":"…","n":0,"of":3,"sha256":"…"}}. Its text is longer than a parser of revisions takes, and
 * so plain that none is needed.
 *
 * @param hash of the whole
 * @param n place of the piece, from 0
 * @param of number of pieces
 * @param data its bytes; {@link #PIECE} of them in all pieces but the last
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

    /** Returns how many pieces a blob of a size has; an empty one has an empty piece. */
    public static int pieces(int size) {
        return Math.max(1, (size + PIECE - 1) / PIECE);
    }

    /** Returns the line without its comma. */
    byte[] encode() {
        String end = "\",\"n\":" + n + ",\"of\":" + of + ",\"sha256\":\"" + hash.hex() + "\"}";
        return (START + Base64.getEncoder().encodeToString(data) + end).getBytes(US_ASCII);
    }

    /** Reads a line without its comma; empty if it is not in that form. */
    static Optional<BlobLine> parse(LineReader.Line line) {
        byte[] bytes = line.bytes();
        int quote = bytes.length - 1;
        while (quote >= 0 && bytes.length - quote < LONGEST_END && !ends(bytes, quote)) {
            quote--;
        }
        if (quote < START.length() || !line.startsWith(START) || !ends(bytes, quote)) {
            return Optional.empty();
        }
        Matcher end = END.matcher(new String(bytes, quote, bytes.length - quote, US_ASCII));
        byte[] text = Arrays.copyOfRange(bytes, START.length(), quote);
        return end.matches() ? data(text).map(data -> piece(end, data)) : Optional.empty();
    }

    private static boolean ends(byte[] bytes, int at) {
        return bytes[at] == '"' && at + 1 < bytes.length && bytes[at + 1] == ',';
    }

    private static BlobLine piece(Matcher end, byte[] data) {
        return new BlobLine(
                Sha256.of(end.group(3)),
                Integer.parseInt(end.group(1)),
                Integer.parseInt(end.group(2)),
                data);
    }

    /** Takes only what encoding gives again: the same bytes have one text. */
    private static Optional<byte[]> data(byte[] text) {
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
