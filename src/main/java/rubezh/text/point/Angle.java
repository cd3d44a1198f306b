package rubezh.text.point;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An angle in degrees, with or without minutes and seconds.
 *
 * @param hemisphere meaning of its letters, or null without letters
 * @param minus whether a minus was typed
 * @param numbers degrees, minutes, seconds; only the last has a fraction
 * @param signed whether the sign of a unit was typed
 */
record Angle(
        @Nullable Hemisphere hemisphere, boolean minus, List<BigDecimal> numbers, boolean signed) {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,3}[.,][0-9]{1,12}");

    /** W is a whole number, F a number with a fraction, which is the last. */
    private static final Pattern SHAPE = Pattern.compile("W°?(W'?([WF]\"?)?|F'?)?|F°?");

    private static final int SECONDS = 2;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal IN_DEGREE = BigDecimal.valueOf(3600);

    /** Returns an angle, or null if the tokens are not one. */
    static @Nullable Angle of(@Nullable Hemisphere hemisphere, List<PointToken> tokens) {
        boolean sign = !tokens.isEmpty() && tokens.getFirst().is(PointToken.Kind.SIGN);
        List<PointToken> rest = sign ? tokens.subList(1, tokens.size()) : tokens;
        String shape = rest.stream().map(Angle::shape).collect(Collectors.joining());
        boolean twice = sign && hemisphere != null && hemisphere.direction() != 0;
        if (twice || !SHAPE.matcher(shape).matches()) {
            return null;
        }
        List<BigDecimal> numbers =
                rest.stream()
                        .filter(pointToken -> pointToken.is(PointToken.Kind.NUMBER))
                        .map(token -> new BigDecimal(token.text().replace(',', '.')))
                        .toList();
        boolean units = rest.stream().anyMatch(token -> token.is(PointToken.Kind.UNIT));
        return new Angle(hemisphere, sign && tokens.getFirst().text().equals("-"), numbers, units);
    }

    private static String shape(PointToken pointToken) {
        return switch (pointToken.kind()) {
            case UNIT -> pointToken.text();
            case NUMBER ->
                    WHOLE.matcher(pointToken.text()).matches()
                            ? "W"
                            : FRACTION.matcher(pointToken.text()).matches() ? "F" : "?";
            default -> "?";
        };
    }

    boolean hasFraction() {
        return numbers.getLast().scale() > 0;
    }

    boolean hasInvalidMinutes() {
        return numbers.stream().skip(1).anyMatch(number -> number.compareTo(SIXTY) >= 0);
    }

    /** Returns whether it is at most a number of degrees. */
    boolean isWithin(int degrees) {
        return seconds().compareTo(IN_DEGREE.multiply(BigDecimal.valueOf(degrees))) <= 0;
    }

    private BigDecimal seconds() {
        BigDecimal seconds = BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ONE;
        for (int i = SECONDS; i >= 0; i--) {
            if (i < numbers.size()) {
                seconds = seconds.add(numbers.get(i).multiply(factor));
            }
            factor = factor.multiply(SIXTY);
        }
        return seconds;
    }

    /** Returns hundred-thousandths of a degree; south and west negative. */
    int units() {
        int units =
                seconds()
                        .movePointRight(5)
                        .divide(IN_DEGREE, 0, RoundingMode.HALF_EVEN)
                        .intValueExact();
        return minus || (hemisphere != null && hemisphere.direction() < 0) ? -units : units;
    }
}
