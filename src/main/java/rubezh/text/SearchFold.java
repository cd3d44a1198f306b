package rubezh.text;

/**
 * Folds text for search: both scripts, and the usual ways of carrying a name from one to the other,
 * get one skeleton of Latin letters. Сайидов, Saidov and Sayidov are {@code saidov}; Джалалов,
 * Jalalov and Dzhalalov {@code jalalov}; Хасан, Hasan and Khasan {@code hasan}.
 *
 * <p>Words are split at everything that is no letter or digit and joined by one blank; apostrophes
 * and accents vanish. What is lost on purpose: case, ё, й and ы (as е, и), soft and hard signs,
 * doubled letters, the difference of к and қ, г and ғ, о and ө, of ж and дж, of ш and сх, of т and
 * тх, and й between a vowel and е. What is not matched: ё written yo, г written h, о written a.
 * Digits stay as they are. Letters of other scripts stay, in lower case; signs outside the basic
 * plane split words. Fold a text once: a skeleton is no text.
 *
 * <p>A hand-made table, no library: 100,000 records are folded at every unlocking.
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
                letter(builder, c);
            }
        }
        return builder.toString();
    }

    private static boolean nextIsH(String text, int i) {
        return i + 1 < text.length() && (text.charAt(i + 1) | 0x20) == 'h';
    }

    private static void letter(SkeletonBuilder builder, char c) {
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
