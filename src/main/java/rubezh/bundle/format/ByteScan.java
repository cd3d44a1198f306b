package rubezh.bundle.format;

/** Looks at bytes as they stream by: line ends, lengths of lines, UTF-8. Parses nothing. */
final class ByteScan {
    private static final int CONTINUES = 0x80;
    private static final int CONTINUES_TO = 0xBF;

    private long lineEnds;
    private long carriageReturns;
    private long length;
    private boolean afterReturn;
    private boolean tooLong;
    private boolean utf8 = true;
    private int missing;
    private int lowest = CONTINUES;
    private int highest = CONTINUES_TO;

    void update(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int b = bytes[i] & 0xFF;
            if (b == '\n') {
                endLine();
            } else {
                length++;
            }
            afterReturn = b == '\r';
            if (b >= CONTINUES || missing > 0) {
                beyondAscii(b);
            }
        }
        tooLong |= length > limit();
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

    private void beyondAscii(int b) {
        if (missing > 0) {
            utf8 &= b >= lowest && b <= highest;
            missing--;
            lowest = CONTINUES;
            highest = CONTINUES_TO;
        } else {
            beginSequence(b);
        }
    }

    /** The shortest form only, no surrogates, nothing beyond U+10FFFF. */
    private void beginSequence(int b) {
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

    /** Says whether every line ends with a carriage return: somebody changed the line ends. */
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
