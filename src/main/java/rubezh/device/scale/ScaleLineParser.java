package rubezh.device.scale;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.device.scale.ScaleReading.RefusalReason;
import rubezh.device.scale.ScaleReading.WeightKind;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;

/**
 * Parser of the lines of a scale, in the text formats that makers publish in their manuals. A line
 * matches one of them completely, or is not recognised.
 *
 * <p>Formats: A&amp;D standard ({@code ST,+0001.234 kg}) and with a second head ({@code
 * ST,GS,+00123.45 g}), which CAS, Dini Argeo, Kern indicators and many others share; CAS of 22
 * bytes with device and lamps; Mettler Toledo MT-SICS ({@code S S 12.345 kg}); Radwag ({@code SI ?
 * 18.5 kg}); {@code S} or {@code U} before the number (Shimadzu, CAS balances); Ohaus (a question
 * mark while it moves); Kern and Sartorius balances (no unit while it moves).
 */
final class ScaleLineParser {
    private static final String NUMBER = "(?<sign>[-+]?) *(?<number>[0-9]{1,9}(?:[.,][0-9]{1,6})?)";
    private static final String UNIT = "(?<unit>[A-Za-z%/]{1,5})";
    private static final String WEIGHT = NUMBER + " *" + UNIT + " *";

    private static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    Map.entry("mg", Unit.MGM),
                    Map.entry("MG", Unit.MGM),
                    Map.entry("g", Unit.GRM),
                    Map.entry("kg", Unit.KGM),
                    Map.entry("KG", Unit.KGM),
                    Map.entry("Kg", Unit.KGM),
                    Map.entry("t", Unit.TNE),
                    Map.entry("ct", Unit.CTM),
                    Map.entry("CT", Unit.CTM));

    /**
     * A line format and its meaning.
     *
     * @param pattern pattern of the whole line
     */
    private record LineFormat(Pattern pattern, Function<Matcher, ScaleReading> meaning) {
        static LineFormat of(String pattern, Function<Matcher, ScaleReading> meaning) {
            return new LineFormat(Pattern.compile(pattern, Pattern.DOTALL), meaning);
        }
    }

    private static final List<LineFormat> FORMATS =
            List.of(
                    LineFormat.of(
                            "(?<head>ST|US),(?: *(?<side>GS|GW|G|NT|NET|N|LO|OK|HI|--)(?: *, *| +))? *"
                                    + NUMBER
                                    + " *,? *"
                                    + UNIT
                                    + " *",
                            m -> weight(m, m.group("head").equals("ST"), m.group("side"))),
                    LineFormat.of(
                            "(?<head>ST|US),(?<side>GS|NT),..,(?=[-+ 0-9.]{8} ) *"
                                    + NUMBER
                                    + " +"
                                    + UNIT
                                    + " *",
                            m -> weight(m, m.group("head").equals("ST"), m.group("side"))),
                    LineFormat.of(
                            "OL(,.*)?|S (I )?\\+|SI\\+", _ -> refused(RefusalReason.OVER, "")),
                    LineFormat.of("UL(,.*)?|S (I )?-|SI-", _ -> refused(RefusalReason.UNDER, "")),
                    LineFormat.of("QT,.*", _ -> refused(RefusalReason.UNIT, "pcs")),
                    LineFormat.of("(S|SI|SU|SUI) +[AEI]", _ -> new ScaleReading.Unstable()),
                    LineFormat.of(
                            "S (?<rest>[SD]) +" + NUMBER + " +" + UNIT + " *",
                            m -> weight(m, m.group("rest").equals("S"), null)),
                    LineFormat.of(
                            "(?<head>SUI|SU|SI|S|U)(?: *(?<mark>[?^v]))?(?=[-+ ]) *" + WEIGHT,
                            ScaleLineParser::marked),
                    LineFormat.of(
                            " *(?:(?<side>NET|N|G) +)?"
                                    + WEIGHT
                                    + "(?<moving>\\?)?(?: *(?<legend>NET|N|B/G|B|G))? *",
                            m ->
                                    weight(
                                            m,
                                            m.group("moving") == null,
                                            m.group("side") == null
                                                    ? m.group("legend")
                                                    : m.group("side"))),
                    LineFormat.of(
                            " *(?:(?:NET|N|G) +)?" + NUMBER + " *",
                            _ -> new ScaleReading.Unstable()));

    private ScaleLineParser() {}

    /** Parses a line without its line end. */
    static ScaleReading read(String line) {
        for (LineFormat format : FORMATS) {
            Matcher m = format.pattern.matcher(line);
            if (m.matches()) {
                return format.meaning.apply(m);
            }
        }
        return new ScaleReading.Unrecognized();
    }

    private static ScaleReading marked(Matcher m) {
        return switch (m.group("mark")) {
            case "^" -> refused(RefusalReason.OVER, "");
            case "v" -> refused(RefusalReason.UNDER, "");
            case null, default ->
                    weight(m, m.group("mark") == null && !m.group("head").equals("U"), null);
        };
    }

    private static ScaleReading weight(Matcher m, boolean stable, @Nullable String side) {
        Unit unit = UNITS.get(m.group("unit"));
        if (unit == null) {
            return refused(RefusalReason.UNIT, m.group("unit"));
        }
        String typed = m.group("sign").replace("+", "") + m.group("number").replace(',', '.');
        try {
            var amount = new Amount(new BigDecimal(typed).toPlainString(), unit);
            if (!amount.isRounded()) {
                return new ScaleReading.Weight(amount, stable, kind(side));
            }
        } catch (IllegalArgumentException tooLong) {
            // Refused as what a scale cannot mean, like a weight finer than a microgram.
        }
        return refused(RefusalReason.FINE, typed + " " + m.group("unit"));
    }

    private static WeightKind kind(@Nullable String side) {
        return switch (side) {
            case "GS", "GW", "G", "B", "B/G" -> WeightKind.GROSS;
            case "NT", "NET", "N" -> WeightKind.NET;
            case null, default -> WeightKind.UNSPECIFIED;
        };
    }

    private static ScaleReading refused(RefusalReason reason, String detail) {
        return new ScaleReading.Refused(reason, detail);
    }
}
