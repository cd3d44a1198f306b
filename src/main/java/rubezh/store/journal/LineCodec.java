package rubezh.store.journal;

import module java.base;

/**
 * Codec between lines of revisions and the shorter bytes that are sealed in their place. A line
 * that begins with a brace lies there as it is, as in files up to version 3. After the byte 1 come
 * three bytes with the length of the line, the line deflated with the dictionary {@code
 * revision-1.dictionary}, and zeros up to a multiple of {@value #STEP} bytes, so that the length of
 * a row tells little of how well its line deflates. No row is shorter than a quarter of its line:
 * whoever reads rows knows how much memory their lines need. Thread-safe.
 *
 * <pre>{@code
 * byte[] sealed = sealer.seal(codec.encode(line), associatedData);
 * byte[] line = codec.decode(sealer.open(sealed, associatedData));
 * }</pre>
 */
final class LineCodec {
    /** Multiple of bytes that a deflated line takes. */
    static final int STEP = 32;

    /** A line has at most as many times the bytes of its encoded form. */
    static final int MOST_TIMES = 4;

    private static final String DICTIONARY = "/rubezh/store/revision-1.dictionary";
    private static final byte DEFLATED = 1;
    private static final int HEAD = 4;

    /** Higher levels save two to four bytes in a hundred and take up to twice as long. */
    private static final int LEVEL = 3;

    private final byte[] dictionary = dictionary();
    private final ConcurrentLinkedDeque<Deflater> deflaters = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<Inflater> inflaters = new ConcurrentLinkedDeque<>();

    /** Returns the dictionary, which no version of the program may change: lines depend on it. */
    static byte[] dictionary() {
        try (InputStream in =
                Objects.requireNonNull(
                        LineCodec.class.getResourceAsStream(DICTIONARY), DICTIONARY)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the bytes to be sealed; the line itself where it does not get shorter. */
    byte[] encode(byte[] line) {
        byte[] encoded = new byte[line.length];
        int room = line.length - HEAD;
        int deflated = room > 0 ? deflate(line, encoded, room) : room;
        int length = Math.max(roundedUp(HEAD + deflated), roundedUp(line.length / MOST_TIMES));
        if (deflated >= room || length >= line.length) {
            return line;
        }
        encoded[0] = DEFLATED;
        encoded[1] = (byte) (line.length >> 16);
        encoded[2] = (byte) (line.length >> 8);
        encoded[3] = (byte) line.length;
        Arrays.fill(encoded, HEAD + deflated, length, (byte) 0);
        return Arrays.copyOf(encoded, length);
    }

    /** Returns how many bytes were written after the head; the room if it does not fit. */
    private int deflate(byte[] line, byte[] encoded, int room) {
        Deflater kept = deflaters.pollFirst();
        Deflater deflater = kept == null ? new Deflater(LEVEL, true) : kept;
        deflater.setDictionary(dictionary);
        deflater.setInput(line);
        deflater.finish();
        int deflated = deflater.deflate(encoded, HEAD, room);
        int length = deflater.finished() ? deflated : room;
        deflater.reset();
        deflaters.addFirst(deflater);
        return length;
    }

    private static int roundedUp(int length) {
        return (length + STEP - 1) / STEP * STEP;
    }

    /**
     * Returns the line of opened bytes.
     *
     * @throws IllegalArgumentException if no line was encoded so
     */
    byte[] decode(byte[] encoded) {
        if (encoded.length < HEAD || encoded[0] != DEFLATED) {
            return encoded;
        }
        int length = (encoded[1] & 255) << 16 | (encoded[2] & 255) << 8 | encoded[3] & 255;
        if (length / MOST_TIMES > encoded.length) {
            throw new IllegalArgumentException("line of " + length + " bytes");
        }
        byte[] line = new byte[length];
        Inflater kept = inflaters.pollFirst();
        Inflater inflater = kept == null ? new Inflater(true) : kept;
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(encoded, HEAD, encoded.length - HEAD);
            if (inflater.inflate(line) != length || !isAtEnd(inflater)) {
                throw new IllegalArgumentException("another length than " + length);
            }
            return line;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e);
        } finally {
            inflater.reset();
            inflaters.addFirst(inflater);
        }
    }

    /**
     * The end of the deflated line may still have to be read, though all of its bytes are there.
     */
    private static boolean isAtEnd(Inflater inflater) throws DataFormatException {
        return inflater.finished() || inflater.inflate(new byte[1]) == 0 && inflater.finished();
    }
}
