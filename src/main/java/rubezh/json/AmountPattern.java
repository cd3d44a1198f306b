package rubezh.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rubezh.domain.quantity.Unit;

/**
 * Regular expression of the text form of an amount, as the JSON Schema publishes it: no sign, a
 * known unit, and no more decimals than the unit has base units: grams to the microgram, tablets
 * whole.
 */
final class AmountPattern {
    private static final String WHOLE = "(0|[1-9][0-9]{0,14})";

    /** Refuses more than nine decimals; the decimals that mean something are told by the unit. */
    private static final String POINT = "\\.(?=[0-9]{1,9} )";

    private AmountPattern() {}

    static String text() {
        Map<String, String> units = new LinkedHashMap<>();
        for (Unit unit : Unit.values()) {
            units.merge(decimals(unit), unit.name(), (all, one) -> all + "|" + one);
        }
        Stream<String> forms =
                units.entrySet().stream().map(e -> "(" + e.getKey() + ")? (" + e.getValue() + ")");
        return "^" + WHOLE + "(" + forms.collect(Collectors.joining("|")) + ")$";
    }

    /** Returns the decimals of a unit; zeros may follow. Those of a converted unit are rounded. */
    private static String decimals(Unit unit) {
        if (unit.isConverted()) {
            return POINT + "[0-9]+";
        }
        int digits = 0;
        long rest = unit.size().longValueExact();
        while (rest % 10 == 0) {
            rest /= 10;
            digits++;
        }
        String exact = "[0-9]{0," + digits + "}";
        boolean halves = rest % 2 == 0;
        return POINT + (halves ? "(" + exact + "|[0-9]{" + digits + "}5)" : exact) + "0*";
    }
}
