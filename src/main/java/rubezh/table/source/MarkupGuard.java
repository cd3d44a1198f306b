package rubezh.table.source;

/**
 * Watches the bytes of XML in UTF-8 before they are parsed. A parser collects a text, a tag or a
 * comment in memory until it ends; here one that is too long is refused, and a document type, with
 * which entities multiply, altogether: no spreadsheet program writes one.
 */
final class MarkupGuard {
    /** Bytes of one text, tag or comment: the longest cell, with each character as a number. */
    private static final int PIECE = 1024 * 1024;

    private final SourceFaults faults;
    private State state = State.TEXT;
    private int piece;

    /** Characters that end a declaration, seen in a row. */
    private int closing;

    private enum State {
        TEXT,
        OPENED,
        DECLARED,
        TAG,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    MarkupGuard(SourceFaults faults) {
        this.faults = faults;
    }

    void check(byte[] bytes, int from, int length) {
        int end = from + length;
        for (int i = from; i < end; i++) {
            int plain = i;
            i = endOfPlain(bytes, i, end);
            piece += i - plain;
            if (i < end) {
                State next = next(bytes[i]);
                piece = next == state || isInTag(next) && isInTag(state) ? piece + 1 : 0;
                state = next;
            }
            if (piece > PIECE) {
                throw faults.pieceTooLong();
            }
        }
    }

    /** Returns where the bytes end that change nothing; most bytes are such. */
    private int endOfPlain(byte[] bytes, int from, int end) {
        int i = from;
        switch (state) {
            case TEXT -> {
                while (i < end && bytes[i] != '<') {
                    i++;
                }
            }
            case TAG -> {
                while (i < end && bytes[i] != '>' && bytes[i] != '"' && bytes[i] != '\'') {
                    i++;
                }
            }
            case DOUBLE_QUOTED -> {
                while (i < end && bytes[i] != '"') {
                    i++;
                }
            }
            default -> {}
        }
        return i;
    }

    private static boolean isInTag(State state) {
        return state == State.TAG || state == State.DOUBLE_QUOTED || state == State.SINGLE_QUOTED;
    }

    private State next(byte b) {
        return switch (state) {
            case TEXT -> b == '<' ? State.OPENED : State.TEXT;
            case OPENED -> b == '!' ? State.DECLARED : b == '?' ? State.INSTRUCTION : inTag(b);
            case TAG -> inTag(b);
            case DOUBLE_QUOTED -> b == '"' ? State.TAG : State.DOUBLE_QUOTED;
            case SINGLE_QUOTED -> b == '\'' ? State.TAG : State.SINGLE_QUOTED;
            case DECLARED -> declared(b);
            case COMMENT -> closed(b, '-', 2);
            case CDATA -> closed(b, ']', 2);
            case INSTRUCTION -> closed(b, '?', 1);
        };
    }

    private static State inTag(byte b) {
        return switch (b) {
            case '>' -> State.TEXT;
            case '"' -> State.DOUBLE_QUOTED;
            case '\'' -> State.SINGLE_QUOTED;
            default -> State.TAG;
        };
    }

    private State declared(byte b) {
        closing = 0;
        return switch (b) {
            case '-' -> State.COMMENT;
            case '[' -> State.CDATA;
            default -> throw faults.documentType();
        };
    }

    private State closed(byte b, char mark, int marks) {
        if (b == '>' && closing >= marks) {
            closing = 0;
            return State.TEXT;
        }
        closing = b == mark ? closing + 1 : 0;
        return state;
    }
}
