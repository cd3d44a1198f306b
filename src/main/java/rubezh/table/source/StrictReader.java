package rubezh.table.source;

import module java.base;

/**
 * Decodes text and refuses what is not text of the encoding: invalid bytes, zero characters, lines
 * without an end. Never replaces a byte. A byte order mark is skipped.
 */
final class StrictReader extends Reader {
    private static final int BUFFER = 64 * 1024;
    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9F;

    private final InputStream in;
    private final TextEncoding encoding;
    private final SourceFaults faults;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private long offset;
    private long line = 1;
    private int lineLength;
    private boolean afterReturn;
    private boolean ended;

    /**
     * Reads a file from its beginning.
     *
     * @param head first bytes of the file, to find a byte order mark
     */
    StrictReader(InputStream in, TextEncoding encoding, byte[] head, SourceFaults faults)
            throws IOException {
        this.in = in;
        this.encoding = encoding;
        this.faults = faults;
        this.decoder = encoding.charset().newDecoder();
        TextEncoding marked = TextEncoding.ofMark(head).orElse(null);
        if (marked == encoding) {
            in.skipNBytes(encoding.markLength());
            offset = encoding.markLength();
        } else if (marked != null && contradicts(marked)) {
            throw faults.otherMark(encoding, marked);
        }
    }

    /**
     * Two letters of a single-byte encoding may look like a mark of UTF-16, but hardly of UTF-8.
     */
    private boolean contradicts(TextEncoding marked) {
        return marked == TextEncoding.UTF_8
                || encoding == TextEncoding.UTF_8
                || encoding.markLength() > 0;
    }

    /** Returns the bytes decoded so far. */
    long bytesRead() {
        return offset;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, from, count);
        return count;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        check(offset);
        offset += bytes.position() - before;
        if (result.isError()) {
            throw faults.invalidBytes(line, offset, encoding);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void check(long start) {
        for (int i = 0; i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\n' || c == '\r') {
                if (c == '\r' || !afterReturn) {
                    line++;
                }
                lineLength = 0;
            } else if (++lineLength > TableLimits.ROW) {
                throw faults.rowTooLong(line);
            } else if (c == 0) {
                throw faults.zeroCharacter(line);
            } else if (encoding == TextEncoding.ISO_8859_1 && c >= FIRST_C1 && c <= LAST_C1) {
                throw faults.invalidBytes(line, start + i, encoding);
            }
            afterReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
