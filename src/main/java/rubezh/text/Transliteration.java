package rubezh.text;

import com.ibm.icu.text.Transliterator;

/**
 * Transliteration of Cyrillic names for display (BGN/PCGN). ICU is loaded at the first use.
 *
 * @see SearchFold
 */
public final class Transliteration {
    private Transliteration() {}

    private static final class TransliteratorHolder {
        static final Transliterator LATIN =
                Transliterator.getInstance("Russian-Latin/BGN; Cyrillic-Latin; Latin-ASCII");
    }

    /** Returns the text with its Cyrillic letters transliterated. */
    public static String toLatin(String text) {
        return TransliteratorHolder.LATIN.transliterate(text);
    }
}
