package rubezh.report;

import rubezh.text.Language;

/**
 * A text in Russian and English.
 *
 * @param ru Russian text
 * @param en English text
 */
public record BilingualText(String ru, String en) {
    /** Returns a text that is the same in both languages. */
    public static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    public String text(Language language) {
        return language.choose(ru, en);
    }
}
