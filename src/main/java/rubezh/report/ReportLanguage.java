package rubezh.report;

import java.util.List;
import rubezh.text.Language;

/** Language of a report; {@code BOTH} is one file with the Russian report, then the English one. */
public enum ReportLanguage {
    RU,
    EN,
    BOTH;

    public static ReportLanguage of(Language language) {
        return language == Language.RU ? RU : EN;
    }

    public List<Language> languages() {
        return switch (this) {
            case RU -> List.of(Language.RU);
            case EN -> List.of(Language.EN);
            case BOTH -> List.of(Language.RU, Language.EN);
        };
    }
}
