package rubezh.report;

import rubezh.text.Language;

/**
 * A name in both languages.
 *
 * @param ru in Russian
 * @param en in English
 */
public record BilingualText(String ru, String en) {
    /** Returns a name that is written the same in both languages. */
    public static BilingualText same(String name) {
        return new BilingualText(name, name);
    }

    public String text(Language language) {
        return language.choose(ru, en);
    }
}
