package rubezh.domain.identifier;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.CharacterTable;

/**
 * Data of the zone of an internal passport of Russia (code PN, issuer RUS) beyond ICAO Doc 9303:
 * Cyrillic names, each letter coded as one character, and in the optional data the last digit of
 * the series, the day of issue and the code of the issuing unit.
 *
 * @param series four digits
 * @param number six digits
 * @param issued day of issue; null if it cannot be read
 * @param unit code of the issuing unit, say {@code 910-003}; empty if it cannot be read
 * @param given given name in Cyrillic
 * @param patronymic in Cyrillic; empty if there is none
 */
public record RussianPassport(
        String series,
        String number,
        @Nullable LocalDate issued,
        String unit,
        String given,
        String patronymic) {
    private static final CharacterTable CYRILLIC =
            new CharacterTable(
                    "ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ");

    private static final int SERIES = 4;

    static boolean isInternalPassport(MrzFormat format, String code, String issuer) {
        return format == MrzFormat.TD3 && code.equals("PN") && issuer.equals("RUS");
    }

    static Optional<RussianPassport> of(Mrz mrz, LocalDate today) {
        if (!isInternalPassport(mrz.format(), mrz.documentCode(), mrz.issuer())
                || !mrz.number().matches("[0-9]{10}")) {
            return Optional.empty();
        }
        String optional = mrz.optional();
        String unit = optional.substring(7, 13);
        String[] names = mrz.givenNames().split(" ", 2);
        return Optional.of(
                new RussianPassport(
                        mrz.number().substring(0, SERIES),
                        mrz.number().substring(SERIES),
                        MrzDate.birth(optional.substring(1, 7), today).exact().orElse(null),
                        unit.matches("[0-9]{6}")
                                ? unit.substring(0, 3) + "-" + unit.substring(3)
                                : "",
                        names[0],
                        names.length > 1 ? names[1] : ""));
    }

    /** Returns a name decoded to Cyrillic; a character without a letter is kept. */
    static String toCyrillic(String signs) {
        return CYRILLIC.replaceIn(signs);
    }

    /** Inserts the fourth digit of the series, for which the field has no room. */
    static String number(String field, String optional) {
        boolean whole = field.matches("[0-9]{9}") && Character.isDigit(optional.charAt(0));
        return whole ? field.substring(0, 3) + optional.charAt(0) + field.substring(3) : field;
    }
}
