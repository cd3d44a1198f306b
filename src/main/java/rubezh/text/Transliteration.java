package rubezh.text;

import com.ibm.icu.text.Transliterator;

/**
 * Writes a Cyrillic name in Latin letters for display (BGN/PCGN); for search see {@link
 * SearchFold}. ICU is loaded at the first use.
 */
public final class Transliteration {
    private Transliteration() {}

    private static final class TransliteratorHolder {
        static final Transliterator LATIN =
                Transliterator.getInstance("Russian-Latin/BGN; Cyrillic-Latin; Latin-ASCII");
    }

    /** Returns the text with its Cyrillic letters in Latin ones. */
    public static String toLatin(String text) {
        return TransliteratorHolder.LATIN.transliterate(text);
    }
}
