package rubezh.report;

import java.util.List;
import rubezh.text.Language;

/** The language of a paper; {@code BOTH} puts the two one after the other into one file. */
public enum ReportLanguage {
    RU(List.of(Language.RU)),
    EN(List.of(Language.EN)),
    BOTH(List.of(Language.RU, Language.EN));

    private final List<Language> languages;

    ReportLanguage(List<Language> languages) {
        this.languages = languages;
    }

    public List<Language> languages() {
        return languages;
    }
}
