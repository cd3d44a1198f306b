package rubezh.text;

import java.util.Arrays;

/**
 * Takes sounds one by one and joins those that are two letters of one sound in some spelling: kh is
 * h, zh and dj are j, ph is f, th and gh lose their h.
 */
final class Skeleton {
    private char[] out;
    private int length;
    private int wordStart;

    Skeleton(int expected) {
        this.out = new char[expected + expected / 8 + 8];
    }

    void sound(char c) {
        if (length > wordStart) {
            char last = out[length - 1];
            if (last == c && !Character.isDigit(c)) {
                return;
            }
            switch (c) {
                case 'h' -> {
                    if (joinsH(last)) {
                        return;
                    }
                }
                case 'j' -> {
                    if (last == 'd') {
                        instead('j');
                        return;
                    }
                }
                case 'e' -> {
                    if (last == 'i' && isGlide()) {
                        instead('e');
                        return;
                    }
                }
                default -> {}
            }
        }
        append(c);
    }

    private boolean joinsH(char last) {
        switch (last) {
            case 'k' -> instead('h');
            case 'z' -> instead('j');
            case 'p' -> instead('f');
            case 't', 'g' -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Puts a sound in the place of the last one, which may join it to the one before. */
    private void instead(char c) {
        length--;
        sound(c);
    }

    /** Says whether the last i stands before e like a y: at the start or after another vowel. */
    private boolean isGlide() {
        return length - 1 == wordStart || "aeou".indexOf(out[length - 2]) >= 0;
    }

    void split() {
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
