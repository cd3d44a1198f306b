package rubezh.text;

import java.util.Locale;

/** A language of the interface or of a report. */
public enum Language {
    RU("ru-RU"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** Returns the two-letter code: {@code ru}, {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == RU ? EN : RU;
    }

    /** Returns the label in this language. */
    public String choose(String ru, String en) {
        return this == RU ? ru : en;
    }
}
