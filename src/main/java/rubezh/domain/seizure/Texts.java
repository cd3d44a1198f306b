package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.text.BlankCharacters;

/** Comparison of typed texts: case, blanks and look-alike letters do not count. */
public final class Texts {
    private Texts() {}

    /** Tells whether nothing was typed but blanks, no-break spaces among them. */
    public static boolean isBlank(@Nullable String text) {
        return BlankCharacters.isBlank(text);
    }

    /** Returns what was typed, empty where nothing was. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns what is compared, empty where nothing was typed. */
    public static String fold(@Nullable String text) {
        return Homoglyphs.fold(orEmpty(text));
    }
}
