package rubezh.table.source;

import module java.base;

/**
 * Encoding that a text seems to have. UTF-8 is recognised by its form; single-byte encodings differ
 * in nothing but what makes sense as words, so they are never certain.
 *
 * @param encoding encoding
 * @param reason what speaks for it
 */
record EncodingGuess(TextEncoding encoding, GuessReason reason) {
    private static final int READ = 64 * 1024 * 1024;
    private static final int PART = 64 * 1024;

    static EncodingGuess of(Path file, FileHead head) throws IOException {
        Optional<TextEncoding> marked = TextEncoding.ofMark(head.bytes());
        if (marked.isPresent()) {
            return new EncodingGuess(marked.get(), GuessReason.BYTE_ORDER_MARK);
        }
        var bytes = new ByteCount();
        boolean utf8 = true;
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var chars = CharBuffer.allocate(PART);
        var part = ByteBuffer.allocate(PART);
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = 0; read < READ; ) {
                int from = part.position();
                int count = in.read(part.array(), from, part.remaining());
                bytes.add(part.array(), from, Math.max(0, count));
                part.position(from + Math.max(0, count)).flip();
                utf8 = utf8 && !decoder.decode(part, chars.clear(), count < 0).isError();
                part.compact();
                if (!utf8) {
                    part.clear();
                }
                if (count < 0) {
                    break;
                }
                read += count;
            }
        }
        return bytes.guess(utf8);
    }

    /** Counts bytes of the kinds that tell encodings apart. */
    private static final class ByteCount {
        private static final int ASCII = 0x80;
        private static final int C1_END = 0xA0;
        private static final int LETTERS = 0xC0;
        private static final int FIRST_LEAD = 0xC2;
        private static final int LAST_LEAD = 0xF4;

        private long count;
        private final long[] zeros = new long[2];
        private long high;
        private long c1;
        private long letters;
        private long letterPairs;
        private boolean afterLetter;
        private long sequences;
        private boolean afterLead;

        void add(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                int b = Byte.toUnsignedInt(bytes[i]);
                if (b == 0) {
                    zeros[(int) (count % 2)]++;
                }
                high += b >= ASCII ? 1 : 0;
                c1 += b >= ASCII && b < C1_END ? 1 : 0;
                letters += b >= LETTERS ? 1 : 0;
                letterPairs += b >= LETTERS && afterLetter ? 1 : 0;
                afterLetter = b >= LETTERS;
                sequences += afterLead && b >= ASCII && b < LETTERS ? 1 : 0;
                afterLead = b >= FIRST_LEAD && b <= LAST_LEAD;
                count++;
            }
        }

        EncodingGuess guess(boolean utf8) {
            if (zeros[0] + zeros[1] > 0) {
                boolean little = zeros[1] > zeros[0];
                return new EncodingGuess(
                        little ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE,
                        GuessReason.ZERO_BYTES);
            }
            if (utf8) {
                return new EncodingGuess(
                        TextEncoding.UTF_8,
                        high == 0 ? GuessReason.ASCII_ONLY : GuessReason.VALID_UTF_8);
            }
            if (sequences * 4 > high) {
                return new EncodingGuess(TextEncoding.UTF_8, GuessReason.MOSTLY_UTF_8);
            }
            // A Cyrillic word is letters side by side; an accented one stands among ASCII.
            if (letterPairs * 2 > letters) {
                return new EncodingGuess(TextEncoding.WINDOWS_1251, GuessReason.CYRILLIC_WORDS);
            }
            return new EncodingGuess(
                    c1 > 0 ? TextEncoding.WINDOWS_1252 : TextEncoding.ISO_8859_1,
                    GuessReason.LATIN_LETTERS);
        }
    }
}
