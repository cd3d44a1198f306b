package rubezh.text.point;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.point.PointParseResult.PointProblem;

/** Reads latitude and longitude in degrees, with or without letters. */
final class AngleReader {
    private static final int LATITUDE = 90;
    private static final int LONGITUDE = 180;

    private AngleReader() {}

    static PointParseResult read(List<PointToken> tokens) {
        boolean unknown =
                tokens.stream().anyMatch(pointToken -> pointToken.is(PointToken.Kind.UNKNOWN));
        boolean numbers = tokens.stream().anyMatch(token -> token.is(PointToken.Kind.NUMBER));
        boolean words =
                tokens.stream()
                        .filter(token -> token.is(PointToken.Kind.MARK))
                        .map(Hemisphere::of)
                        .allMatch(Optional::isPresent);
        if (!numbers || !words) {
            return refused(PointProblem.NOT_A_POINT);
        }
        if (unknown) {
            boolean comma = tokens.contains(new PointToken(PointToken.Kind.UNKNOWN, ","));
            return refused(comma ? PointProblem.UNCLEAR : PointProblem.NOT_A_POINT);
        }
        boolean marked = tokens.stream().anyMatch(token -> token.is(PointToken.Kind.MARK));
        return marked ? readWithHemispheres(tokens) : readWithoutHemispheres(tokens);
    }

    private static PointParseResult refused(PointProblem problem) {
        return PointParseResult.Refused.of(problem);
    }

    /** Reads two angles with letters, which stand before both or after both. */
    private static PointParseResult readWithHemispheres(List<PointToken> tokens) {
        boolean before = tokens.getFirst().is(PointToken.Kind.MARK);
        var angles = new ArrayList<@Nullable Angle>();
        var part = new ArrayList<PointToken>();
        for (PointToken pointToken : before ? tokens.reversed() : tokens) {
            if (pointToken.is(PointToken.Kind.MARK)) {
                List<PointToken> inside = before ? part.reversed() : List.copyOf(part);
                angles.add(
                        Angle.of(
                                Hemisphere.of(pointToken).orElseThrow(),
                                trimSeparators(inside, before)));
                part.clear();
            } else {
                part.add(pointToken);
            }
        }
        if (!part.isEmpty() || angles.size() != 2) {
            return refused(
                    angles.size() > 2 ? PointProblem.NOT_A_POINT : incompleteProblem(tokens));
        }
        return pair(angles.getLast(), angles.getFirst());
    }

    /** Removes the separator between the angles. */
    private static List<PointToken> trimSeparators(List<PointToken> angle, boolean atEnd) {
        if (angle.isEmpty()) {
            return angle;
        }
        return atEnd && angle.getLast().isSeparator()
                ? angle.subList(0, angle.size() - 1)
                : !atEnd && angle.getFirst().isSeparator() ? angle.subList(1, angle.size()) : angle;
    }

    private static PointProblem incompleteProblem(List<PointToken> tokens) {
        long numbers =
                tokens.stream().filter(pointToken -> pointToken.is(PointToken.Kind.NUMBER)).count();
        return numbers == 1 ? PointProblem.ONE_ONLY : PointProblem.LETTERS;
    }

    private static PointParseResult readWithoutHemispheres(List<PointToken> tokens) {
        if (tokens.stream().filter(pointToken -> pointToken.is(PointToken.Kind.NUMBER)).count()
                == 1) {
            return refused(PointProblem.ONE_ONLY);
        }
        int start = secondAngleStart(tokens);
        if (start <= 0 || start >= tokens.size()) {
            return refused(PointProblem.UNCLEAR);
        }
        List<PointToken> rest = tokens.subList(start, tokens.size());
        Angle first = Angle.of(null, tokens.subList(0, start));
        Angle second =
                Angle.of(null, rest.getFirst().isSeparator() ? rest.subList(1, rest.size()) : rest);
        if (first == null || second == null) {
            return refused(PointProblem.NOT_A_POINT);
        }
        boolean withoutUnits = !first.signed() && !second.signed();
        return withoutUnits && !isUnambiguous(first, second)
                ? refused(PointProblem.UNCLEAR)
                : value(first, second);
    }

    /**
     * Returns whether numbers without units are clear: with a fraction, or with all of degrees,
     * minutes and seconds. {@code 40 52 72 39} may lack two decimal points.
     */
    private static boolean isUnambiguous(Angle first, Angle second) {
        int numbers = first.numbers().size();
        return numbers == second.numbers().size()
                && (numbers == 3 || (first.hasFraction() && second.hasFraction()));
    }

    /** Returns the index of the second angle, or -1 if it is ambiguous. */
    private static int secondAngleStart(List<PointToken> tokens) {
        List<Integer> parts = indexes(tokens, PointToken::isSeparator);
        if (!parts.isEmpty()) {
            return parts.size() == 1 ? parts.getFirst() : -1;
        }
        List<Integer> degrees = indexes(tokens, pointToken -> pointToken.text().equals("°"));
        List<Integer> numbers = indexes(tokens, token -> token.is(PointToken.Kind.NUMBER));
        boolean even = numbers.size() % 2 == 0;
        int index =
                degrees.size() == 2
                        ? degrees.getLast() - 1
                        : degrees.isEmpty() && even ? numbers.get(numbers.size() / 2) : -1;
        return index > 0 && tokens.get(index - 1).is(PointToken.Kind.SIGN) ? index - 1 : index;
    }

    private static List<Integer> indexes(List<PointToken> tokens, Predicate<PointToken> kind) {
        var indexes = new ArrayList<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            if (kind.test(tokens.get(i))) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    private static PointParseResult pair(@Nullable Angle first, @Nullable Angle second) {
        if (first == null || second == null) {
            return refused(PointProblem.NOT_A_POINT);
        }
        boolean firstIsLatitude = Objects.requireNonNull(first.hemisphere()).latitude();
        if (firstIsLatitude == Objects.requireNonNull(second.hemisphere()).latitude()) {
            return refused(PointProblem.LETTERS);
        }
        return firstIsLatitude ? value(first, second) : value(second, first);
    }

    private static PointParseResult value(Angle latitude, Angle longitude) {
        if (latitude.hasInvalidMinutes() || longitude.hasInvalidMinutes()) {
            return refused(PointProblem.SIXTY);
        }
        if (!latitude.isWithin(LATITUDE) || !longitude.isWithin(LONGITUDE)) {
            return refused(PointProblem.BEYOND);
        }
        return new PointParseResult.Value(latitude.units(), longitude.units());
    }

    /**
     * An angle in degrees, with or without minutes and seconds.
     *
     * @param hemisphere meaning of its letters, or null without letters
     * @param minus whether a minus was typed
     * @param numbers degrees, minutes, seconds; only the last has a fraction
     * @param signed whether the sign of a unit was typed
     */
    private record Angle(
            @Nullable Hemisphere hemisphere,
            boolean minus,
            List<BigDecimal> numbers,
            boolean signed) {
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
            return new Angle(
                    hemisphere, sign && tokens.getFirst().text().equals("-"), numbers, units);
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

    /**
     * Meaning of the letters of an angle.
     *
     * @param latitude whether it is a latitude, not a longitude
     * @param direction 1 for north and east, -1 for south and west, 0 if the word does not say it
     */
    private record Hemisphere(boolean latitude, int direction) {
        private static final Map<String, Hemisphere> WORDS =
                Stream.of(
                                words(
                                        new Hemisphere(true, 1),
                                        "N NORTH СШ С СЕВЕРНОЙШИРОТЫ СЕВЕРНАЯШИРОТА"),
                                words(
                                        new Hemisphere(true, -1),
                                        "S SOUTH ЮШ Ю ЮЖНОЙШИРОТЫ ЮЖНАЯШИРОТА"),
                                words(
                                        new Hemisphere(false, 1),
                                        "E EAST ВД В ВОСТОЧНОЙДОЛГОТЫ ВОСТОЧНАЯДОЛГОТА"),
                                words(
                                        new Hemisphere(false, -1),
                                        "W WEST ЗД З ЗАПАДНОЙДОЛГОТЫ ЗАПАДНАЯДОЛГОТА"),
                                // Typed in the other layout, or with a look-alike letter.
                                words(new Hemisphere(true, 1), "Т"),
                                words(new Hemisphere(true, -1), "Ы"),
                                words(new Hemisphere(false, 1), "У Е"),
                                words(new Hemisphere(false, -1), "Ц"),
                                words(new Hemisphere(true, 0), "LAT LATITUDE ШИРОТА"),
                                words(new Hemisphere(false, 0), "LON LONG LNG LONGITUDE ДОЛГОТА"))
                        .flatMap(words -> words.entrySet().stream())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));

        private static Map<String, Hemisphere> words(Hemisphere hemisphere, String words) {
            return Stream.of(words.split(" "))
                    .collect(Collectors.toMap(word -> word, _ -> hemisphere));
        }

        static Optional<Hemisphere> of(PointToken pointToken) {
            return Optional.ofNullable(WORDS.get(pointToken.text().replaceAll("[. :=]", "")));
        }
    }
}
