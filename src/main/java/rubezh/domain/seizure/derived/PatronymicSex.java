package rubezh.domain.seizure.derived;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.PartyCode.Sex;

/** Sex that a patronymic names, in the forms of the languages of the region. */
final class PatronymicSex {
    private static final Sex MALE = new Sex("1");
    private static final Sex FEMALE = new Sex("2");

    private static final Pattern SON =
            Pattern.compile(
                    ".+(ич|ich|vic)|.*[ -]?(оглы|оглу|огли|угли|ўғли|уулу|улы|ұлы"
                            + "|ogly|oglu|ogli|o['ʻ‘’]g['ʻ‘’]?li|uulu|uly)");
    private static final Pattern DAUGHTER =
            Pattern.compile(
                    ".+(вна|ична|vna|ichna)|.*[ -]?(кызы|кизи|қизи|қызы|гызы|kyzy|qizi|gizi|kizi)");

    private PatronymicSex() {}

    /** Returns the sex, null for a form that names none. */
    static @Nullable Sex of(@Nullable String patronymic) {
        String text = patronymic == null ? "" : patronymic.strip().toLowerCase(Locale.ROOT);
        if (SON.matcher(text).matches()) {
            return MALE;
        }
        return DAUGHTER.matcher(text).matches() ? FEMALE : null;
    }
}
