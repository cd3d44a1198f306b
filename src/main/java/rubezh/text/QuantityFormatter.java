package rubezh.text;

/**
 * Writes exact quantities, choosing the unit by size: milligrams below a gram, grams below a
 * kilogram, then kilograms with three decimals or more where needed; litres with three decimals;
 * pieces whole with their own unit. Never rounds.
 *
 * <p>A dimension is named by the code of the unit that stands for it ({@code MGM}, {@code MLT},
 * {@code MTK} or a counted unit such as {@code U2}); its base units are milligrams, microlitres,
 * square centimetres and single pieces.
 */
public final class QuantityFormatter {
    private static final long GRAM = 1_000;
    private static final long KILOGRAM = 1_000_000;
    private static final long TONNE = 1_000_000_000;
    private static final long LITRE = 1_000_000;
    private static final long SQUARE_METRE = 10_000;

    private final Messages messages;
    private final NumberFormatter numbers;

    public QuantityFormatter(Messages messages, NumberFormatter formatter) {
        this.messages = messages;
        this.numbers = formatter;
    }

    /** Writes a quantity of a dimension. */
    public FormattedQuantity quantity(String dimension, long base) {
        return switch (dimension) {
            case "MGM" -> mass(base);
            case "MLT" -> figure(numbers.scaled(base, LITRE, 3), "LTR");
            case "MTK" -> figure(numbers.scaled(base, SQUARE_METRE, 0), "MTK");
            default -> figure(numbers.whole(base), dimension);
        };
    }

    /** Writes a quantity for a headline: as {@link #quantity}, but a tonne or more in tonnes. */
    public FormattedQuantity largeUnit(String dimension, long base) {
        return dimension.equals("MGM") && Math.abs(base) >= TONNE
                ? figure(numbers.scaled(base, TONNE, 3), "TNE")
                : quantity(dimension, base);
    }

    private FormattedQuantity mass(long milligrams) {
        long size = Math.abs(milligrams);
        if (size < GRAM) {
            return figure(numbers.whole(milligrams), "MGM");
        }
        return size < KILOGRAM
                ? figure(numbers.scaled(milligrams, GRAM, 0), "GRM")
                : kilograms(milligrams);
    }

    /** Writes a mass in kilograms whatever its size: {@code 0,155 кг}. */
    public FormattedQuantity kilograms(long milligrams) {
        return figure(numbers.scaled(milligrams, KILOGRAM, 3), "KGM");
    }

    /** Writes a mass in grams whatever its size: {@code 2 075 г}. */
    public FormattedQuantity grams(long milligrams) {
        return figure(numbers.scaled(milligrams, GRAM, 0), "GRM");
    }

    /** Writes an amount as it was entered, zeros included. */
    public FormattedQuantity asEntered(String digits, String unit) {
        return figure(numbers.decimal(digits), unit);
    }

    /** Returns the symbol of a unit: {@code кг}, {@code таб.}. */
    public String symbol(String unit) {
        return messages.text("common.unit." + unit);
    }

    private FormattedQuantity figure(String number, String unit) {
        return FormattedQuantity.of(number, numbers.decimalSign(), symbol(unit));
    }
}
