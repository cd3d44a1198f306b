package rubezh.text;

import java.math.BigDecimal;

/**
 * Formats exact quantities in a unit that fits their size: milligrams below a gram, grams below a
 * kilogram, then kilograms with three decimals or more if needed; litres with three decimals;
 * pieces whole with their own unit. Never rounds.
 *
 * <p>A dimension is given by the code of its unit ({@code MGM}, {@code MLT}, {@code MTK} or a
 * counted unit such as {@code U2}); its base units are micrograms, microlitres, square centimetres
 * and single pieces.
 */
public final class QuantityFormatter {
    private static final long MILLIGRAM = 1_000;
    private static final long GRAM = 1_000_000;
    private static final long KILOGRAM = 1_000_000_000;
    private static final long LITRE = 1_000_000;
    private static final long SQUARE_METRE = 10_000;
    private static final long PIECE = 1_000;

    private final Messages messages;
    private final NumberFormatter numbers;

    public QuantityFormatter(Messages messages, NumberFormatter formatter) {
        this.messages = messages;
        this.numbers = formatter;
    }

    public FormattedQuantity quantity(String dimension, long base) {
        return switch (dimension) {
            case "MGM" -> mass(base);
            case "MLT" -> format(numbers.scaled(base, LITRE, 3), "LTR");
            case "MTK" -> format(numbers.scaled(base, SQUARE_METRE, 0), "MTK");
            default -> format(numbers.scaled(base, PIECE, 0), dimension);
        };
    }

    private FormattedQuantity mass(long micrograms) {
        long size = Math.abs(micrograms);
        if (size < GRAM) {
            return format(numbers.scaled(micrograms, MILLIGRAM, 0), "MGM");
        }
        return size < KILOGRAM
                ? format(numbers.scaled(micrograms, GRAM, 0), "GRM")
                : kilograms(micrograms);
    }

    /** Formats a mass in kilograms, whatever its size: {@code 0,155 кг}. */
    public FormattedQuantity kilograms(long micrograms) {
        return format(numbers.scaled(micrograms, KILOGRAM, 3), "KGM");
    }

    /** Formats a mass in grams, whatever its size: {@code 2 075 г}. */
    public FormattedQuantity grams(long micrograms) {
        return format(numbers.scaled(micrograms, GRAM, 0), "GRM");
    }

    /** Formats an amount as entered, with its zeros. */
    public FormattedQuantity asEntered(String digits, String unit) {
        return format(numbers.decimal(digits), unit);
    }

    /**
     * Returns the digits of an amount as they are read: only units that lists give with three
     * decimals keep their zeros, since {@code 720,000 г} is read as 720 thousand.
     */
    public static String readDigits(String digits, String unit) {
        return switch (unit) {
            case "KGM", "TNE", "LTR", "HLT" -> digits;
            default -> new BigDecimal(digits).stripTrailingZeros().toPlainString();
        };
    }

    /** Formats an amount in its own unit, without zeros that mislead. */
    public FormattedQuantity asRead(String digits, String unit) {
        return asEntered(readDigits(digits, unit), unit);
    }

    /** Returns the symbol of a unit: {@code кг}, {@code таб.}. */
    public String symbol(String unit) {
        return messages.text("common.unit." + unit);
    }

    private FormattedQuantity format(String number, String unit) {
        return FormattedQuantity.of(number, numbers.decimalSign(), symbol(unit));
    }
}
