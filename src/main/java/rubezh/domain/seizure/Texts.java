package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.text.BlankCharacters;

/** Typed texts: blank ones, and comparison that ignores case, blanks and look-alike letters. */
public final class Texts {
    private Texts() {}

    /** Returns whether a text is absent or has only blanks, including no-break spaces. */
    public static boolean isBlank(@Nullable String text) {
        return BlankCharacters.isBlank(text);
    }

    /** Returns the text, empty if absent. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns the form for comparison, empty if absent. */
    public static String fold(@Nullable String text) {
        return Homoglyphs.fold(orEmpty(text));
    }
}
