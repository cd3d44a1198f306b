package rubezh.text;

import module java.base;

/**
 * Folds text for search: a name in both scripts and in its usual transliterations has one skeleton
 * of Latin letters. Сайидов, Saidov and Sayidov are {@code saidov}; Джалалов, Jalalov and Dzhalalov
 * {@code jalalov}; Хасан, Hasan and Khasan {@code hasan}.
 *
 * <p>Words are split at characters other than letters and digits and joined by one blank;
 * apostrophes and accents are removed. Ignored differences: case, ё, й and ы (as е, и), soft and
 * hard signs, doubled letters, к and қ, г and ғ, о and ө, ж and дж, ш and сх, т and тх, and й
 * between a vowel and е. Not matched: ё written yo, г written h, о written a. Digits are kept.
 * Letters of other scripts are kept in lower case; characters outside the basic plane split words.
 * A skeleton must not be folded again.
 *
 * <p>Uses its own table instead of a library, for speed: 100,000 records are folded at every
 * sign-in.
 */
public final class SearchFold {
    private SearchFold() {}

    /** Returns the skeleton of a text. */
    public static String of(String text) {
        var builder = new SkeletonBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 'c' || c == 'C') && nextIsH(text, i)) {
                builder.addSound('c');
                i++;
            } else {
                addLetter(builder, c);
            }
        }
        return builder.toString();
    }

    private static boolean nextIsH(String text, int i) {
        return i + 1 < text.length() && (text.charAt(i + 1) | 0x20) == 'h';
    }

    private static void addLetter(SkeletonBuilder builder, char c) {
        String sounds = FoldTable.sounds(c);
        if (sounds == FoldTable.SPLIT) {
            builder.endWord();
            return;
        }
        for (int i = 0; i < sounds.length(); i++) {
            builder.addSound(sounds.charAt(i));
        }
    }

    /** Latin spelling of the sound of each character below U+0530, from {@code fold.txt}. */
    private static final class FoldTable {
        /** Value of a character that ends a word; compared by identity. */
        @SuppressWarnings("StringOperationCanBeSimplified")
        static final String SPLIT = new String(" ");

        private static final int SIZE = 0x530;
        private static final String[] SOUNDS = load();

        private FoldTable() {}

        static String sounds(char c) {
            return c < SIZE ? SOUNDS[c] : derived(c, SOUNDS);
        }

        private static String[] load() {
            var sounds = new String[SIZE];
            for (String line : ResourceReader.lines("fold.txt")) {
                String sound = line.substring(1).strip();
                char letter = line.charAt(0);
                sounds[letter] = sound;
                sounds[Character.toUpperCase(letter)] = sound;
            }
            // The upper case of the dotless i is the plain I; the table must give that its own
            // sound.
            sounds['I'] = "i";
            for (char c = 0; c < SIZE; c++) {
                if (sounds[c] == null) {
                    sounds[c] = derived(c, sounds);
                }
            }
            return sounds;
        }

        /** Returns the sound of the letter without accents, if the table has one. */
        private static String derived(char c, String[] sounds) {
            char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            return base != c && base < SIZE && sounds[base] != null
                    ? sounds[base]
                    : soundOfOther(c);
        }

        private static String soundOfOther(char c) {
            if (Character.getType(c) == Character.NON_SPACING_MARK || isApostrophe(c)) {
                return "";
            }
            return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : SPLIT;
        }

        private static boolean isApostrophe(char c) {
            return c == '\''
                    || c == '`'
                    || (c >= '\u02B9' && c <= '\u02BF')
                    || c == '\u2018'
                    || c == '\u2019';
        }
    }

    /**
     * Builds the skeleton of {@link SearchFold} sound by sound and joins letters that some spelling
     * uses for one sound: kh is h, zh and dj are j, ph is f, th and gh lose their h.
     */
    private static final class SkeletonBuilder {
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

        /**
         * Returns whether the last i sounds like y before e: at the start or after another vowel.
         */
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
}
