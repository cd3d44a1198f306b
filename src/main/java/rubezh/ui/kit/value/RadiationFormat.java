package rubezh.ui.kit.value;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.domain.quantity.RadiationUnit;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.text.NumberParseResult;
import rubezh.text.NumberReader;

/**
 * Format of radiation levels, {@code 0,12 мкЗв/ч}. The unit is read in either language and stays as
 * entered; a number alone is in microsieverts an hour.
 */
public final class RadiationFormat implements ValueFormat<RadiationLevel> {
    private static final Pattern LEVEL = Pattern.compile("([^\\p{L}]*)(.*)");
    private static final Map<String, RadiationUnit> UNITS = units();

    private static Map<String, RadiationUnit> units() {
        var units = new HashMap<String, RadiationUnit>();
        for (RadiationUnit unit : RadiationUnit.values()) {
            units.put(normalized(unit.code()), unit);
            for (Language language : Language.values()) {
                units.put(normalized(symbol(unit, language)), unit);
            }
        }
        units.put("", RadiationUnit.USV_H);
        return Map.copyOf(units);
    }

    private static String symbol(RadiationUnit unit, Language language) {
        return Messages.in(language).text("common.unit." + unit);
    }

    /** Makes spellings of a unit equal: case, both signs of micro, and the hour left out. */
    private static String normalized(String unit) {
        return unit.toLowerCase(Locale.ROOT)
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u')
                .replaceAll("[\\h.]", "")
                .replaceFirst("/[hч]$", "");
    }

    @Override
    public String format(RadiationLevel value, Language language) {
        char sign = NumberFormatter.in(language).decimalSign();
        return value.digits().replace('.', sign) + "\u00A0" + symbol(value.unit(), language);
    }

    @Override
    public FieldEntry parse(String text, Language language) {
        Matcher m = LEVEL.matcher(BlankCharacters.strip(text));
        @Nullable RadiationUnit unit = m.matches() ? UNITS.get(normalized(m.group(2))) : null;
        if (unit != null
                && NumberReader.read(m.group(1))
                        instanceof NumberParseResult.Value(String digits)) {
            try {
                return new FieldEntry.Valid(RadiationLevel.of(digits + " " + unit.code()));
            } catch (IllegalArgumentException tooFineOrLarge) {
                return BasicFormats.invalid(text, "kit.field.radiation");
            }
        }
        return BasicFormats.invalid(text, "kit.field.radiation");
    }
}
