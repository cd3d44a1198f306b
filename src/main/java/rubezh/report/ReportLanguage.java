package rubezh.report;

import java.util.List;
import rubezh.text.Language;

/** The language of a paper; {@code BOTH} puts the two one after the other into one file. */
public enum ReportLanguage {
    RU,
    EN,
    BOTH;

    public List<Language> languages() {
        return switch (this) {
            case RU -> List.of(Language.RU);
            case EN -> List.of(Language.EN);
            case BOTH -> List.of(Language.RU, Language.EN);
        };
    }
}
