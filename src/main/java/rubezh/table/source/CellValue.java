package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Texts of the numbers and dates that workbooks store. */
final class CellValue {
    /** Digits that every stored number gives back as they were typed. */
    private static final int EXACT_DIGITS = 15;

    private static final int NUMBER = 400;
    private static final int EXPONENT = 800;

    private static final LocalDate FIRST_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /** Excel counts 29 February 1900, which never was; days before it are one less. */
    private static final int NEVER_A_DAY = 60;

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    private static final long NANOS_OF_MILLI = 1_000_000;

    private CellValue() {}

    /**
     * Returns the plain decimal of a stored number, without exponent and trailing zeros. A
     * spreadsheet keeps a number as a binary one and stores up to 17 digits of it: 0.1 is stored as
     * {@code 0.10000000000000001}. Of such a text the shortest decimal that reads back as the same
     * binary number is returned, {@code 0.1}; a text of up to 15 digits, and a whole number, as it
     * is stored.
     *
     * @return null if the text is no number
     */
    static @Nullable String number(String stored) {
        BigDecimal exact = decimal(stored);
        if (exact == null) {
            return null;
        }
        if (exact.precision() > EXACT_DIGITS && exact.scale() > 0) {
            exact = new BigDecimal(Double.toString(Double.parseDouble(stored.strip())));
        }
        return exact.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal decimal(String stored) {
        if (stored.length() > NUMBER) {
            return null;
        }
        try {
            BigDecimal decimal = new BigDecimal(stored.strip());
            // A large exponent would be written out as as many zeros.
            return Math.abs((long) decimal.scale()) > EXPONENT
                    ? null
                    : decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /**
     * Returns the date that a number of days stands for, {@code 2025-01-03}, with the time {@code
     * T10:15} if it has one or its format shows one; a time alone if it has no day. Times are
     * rounded to milliseconds.
     *
     * @return the plain number if no date of Excel is such a number; null if the text is none
     */
    static @Nullable String date(String stored, DateStyle style, boolean from1904) {
        BigDecimal serial = decimal(stored);
        if (serial == null || serial.signum() < 0) {
            return number(stored);
        }
        long[] parts = daysAndMillis(serial);
        LocalTime time = LocalTime.ofNanoOfDay(parts[1] * NANOS_OF_MILLI);
        if (parts[0] == 0 && !from1904 && style == DateStyle.TIME) {
            return time.toString();
        }
        LocalDate day = day(parts[0], from1904);
        if (day == null) {
            return number(stored);
        }
        return style == DateStyle.DATE && parts[1] == 0
                ? day.toString()
                : day.atTime(time).toString();
    }

    /** Returns a date that is stored as text in the same form; other text as it is. */
    static String isoDate(String stored) {
        try {
            return stored.contains("T")
                    ? LocalDateTime.parse(stored).toString()
                    : LocalDate.parse(stored).toString();
        } catch (DateTimeException _) {
            return stored;
        }
    }

    /** Returns a time of day, {@code PT10H15M00S}, as {@code 10:15}; other text as it is. */
    static String isoTime(String stored) {
        try {
            Duration time = Duration.parse(stored);
            return time.isNegative() || time.toDays() > 0
                    ? stored
                    : LocalTime.MIDNIGHT.plus(time).toString();
        } catch (DateTimeException _) {
            return stored;
        }
    }

    /** Returns whether a truth value is {@code 1} or {@code true}. */
    static boolean isTrue(@Nullable String attribute) {
        return attribute != null && (attribute.equals("1") || attribute.equals("true"));
    }

    private static long[] daysAndMillis(BigDecimal serial) {
        BigInteger[] parts =
                serial.multiply(MILLIS_OF_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toBigInteger()
                        .divideAndRemainder(MILLIS_OF_DAY.toBigInteger());
        return new long[] {
            parts[0].bitLength() < Integer.SIZE ? parts[0].longValue() : Integer.MAX_VALUE,
            parts[1].longValue()
        };
    }

    private static @Nullable LocalDate day(long number, boolean from1904) {
        if (!from1904 && (number == 0 || number == NEVER_A_DAY)) {
            return null;
        }
        LocalDate first = from1904 ? FIRST_OF_1904 : FIRST_OF_1900;
        long day = first.toEpochDay() + number + (!from1904 && number < NEVER_A_DAY ? 1 : 0);
        return day > LAST_DAY ? null : LocalDate.ofEpochDay(day);
    }

    /** What the format of a cell shows of a number of days. */
    enum DateStyle {
        DATE,
        DATE_AND_TIME,
        TIME
    }
}
