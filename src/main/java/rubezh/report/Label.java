package rubezh.report;

import rubezh.text.Language;

/**
 * A name in both languages.
 *
 * @param ru in Russian
 * @param en in English
 */
public record Label(String ru, String en) {
    /** Returns a name that is written the same in both languages. */
    public static Label same(String name) {
        return new Label(name, name);
    }

    public String in(Language language) {
        return language.choose(ru, en);
    }
}
