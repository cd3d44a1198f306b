package rubezh.text;

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
}
