package rubezh.bundle.format;

/** Streaming check of line ends, line lengths and UTF-8 validity; parses nothing. */
final class ByteScan {
    private static final int CONTINUATION_MIN = 0x80;
    private static final int CONTINUATION_MAX = 0xBF;

    /** First bytes of characters of two bytes in their shortest form. */
    private static final byte TWO_BYTES_MIN = (byte) 0xC2;

    private static final byte TWO_BYTES_MAX = (byte) 0xDF;

    private long lineEnds;
    private long carriageReturns;
    private long length;
    private boolean afterReturn;
    private boolean tooLong;
    private boolean utf8 = true;
    private int missing;
    private int lowest = CONTINUATION_MIN;
    private int highest = CONTINUATION_MAX;

    void update(byte[] bytes, int count) {
        int i = 0;
        while (i < count) {
            int plain = missing == 0 ? endOfPlain(bytes, i, count) : i;
            if (plain > i) {
                length += plain - i;
                afterReturn = false;
                i = plain;
            } else {
                add(bytes[i++] & 0xFF);
            }
        }
        tooLong |= length > limit();
    }

    /**
     * Returns where whole characters of one or two bytes end, such as Latin and Cyrillic letters;
     * at the latest at a line end.
     */
    private static int endOfPlain(byte[] bytes, int from, int count) {
        int i = from;
        while (i < count) {
            byte b = bytes[i];
            if (b >= ' ') {
                i++;
            } else if (b >= TWO_BYTES_MIN
                    && b <= TWO_BYTES_MAX
                    && i + 1 < count
                    && bytes[i + 1] <= (byte) CONTINUATION_MAX) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private void add(int b) {
        if (b == '\n') {
            endLine();
        } else {
            length++;
        }
        afterReturn = b == '\r';
        if (b >= CONTINUATION_MIN || missing > 0) {
            checkUtf8(b);
        }
    }

    private void endLine() {
        tooLong |= length > limit();
        lineEnds++;
        length = 0;
        if (afterReturn) {
            carriageReturns++;
        }
    }

    private int limit() {
        return lineEnds == 1 ? BundleFormat.MAX_HEADER : BundleFormat.MAX_LINE;
    }

    private void checkUtf8(int b) {
        if (missing > 0) {
            utf8 &= b >= lowest && b <= highest;
            missing--;
            lowest = CONTINUATION_MIN;
            highest = CONTINUATION_MAX;
        } else {
            beginUtf8Sequence(b);
        }
    }

    /** Accepts the shortest form only, no surrogates, nothing above U+10FFFF (RFC 3629). */
    private void beginUtf8Sequence(int b) {
        utf8 &= b >= 0xC2 && b <= 0xF4;
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        switch (b) {
            case 0xE0 -> lowest = 0xA0;
            case 0xED -> highest = 0x9F;
            case 0xF0 -> lowest = 0x90;
            case 0xF4 -> highest = 0x8F;
            default -> {}
        }
    }

    /** Returns whether every line ends with CR LF: the line ends were converted. */
    boolean lineEndsChanged() {
        return lineEnds > 0 && carriageReturns == lineEnds;
    }

    boolean lineTooLong() {
        return tooLong;
    }

    boolean utf8() {
        return utf8 && missing == 0;
    }
}
