package rubezh.text;

import java.util.Arrays;

/**
 * Builds the skeleton of {@link SearchFold} sound by sound and joins letters that some spelling
 * uses for one sound: kh is h, zh and dj are j, ph is f, th and gh lose their h.
 */
final class SkeletonBuilder {
    private char[] out;
    private int length;
    private int wordStart;

    SkeletonBuilder(int expected) {
        this.out = new char[expected + expected / 8 + 8];
    }

    void addSound(char c) {
        if (length == wordStart) {
            append(c);
            return;
        }
        char last = out[length - 1];
        boolean doubled = last == c && !Character.isDigit(c);
        boolean joined =
                switch (c) {
                    case 'h' -> joinsH(last);
                    case 'j' -> last == 'd' && replaceLast('j');
                    case 'e' -> last == 'i' && isGlide() && replaceLast('e');
                    default -> false;
                };
        if (!doubled && !joined) {
            append(c);
        }
    }

    private boolean joinsH(char last) {
        return switch (last) {
            case 'k' -> replaceLast('h');
            case 'z' -> replaceLast('j');
            case 'p' -> replaceLast('f');
            case 't', 'g' -> true;
            default -> false;
        };
    }

    /** Replaces the last sound; the new one may join with the previous. */
    private boolean replaceLast(char c) {
        length--;
        addSound(c);
        return true;
    }

    /** Returns whether the last i sounds like y before e: at the start or after another vowel. */
    private boolean isGlide() {
        return length - 1 == wordStart || "aeou".indexOf(out[length - 2]) >= 0;
    }

    void endWord() {
        if (length > wordStart) {
            append(' ');
            wordStart = length;
        }
    }

    private void append(char c) {
        if (length == out.length) {
            out = Arrays.copyOf(out, length * 2);
        }
        out[length++] = c;
    }

    @Override
    public String toString() {
        return new String(out, 0, length > 0 && out[length - 1] == ' ' ? length - 1 : length);
    }
}
