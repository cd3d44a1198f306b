package rubezh.domain.identifier;

import module java.base;

import rubezh.domain.identifier.MrzCheck.CheckState;
import rubezh.domain.identifier.MrzCheck.MrzPart;
import rubezh.domain.identifier.MrzLayout.MrzSpan;

/**
 * A machine-readable zone (ICAO Doc 9303). All fields are kept as read, even if a check digit
 * disagrees.
 *
 * <pre>{@code
 * switch (Mrz.read(text, today)) {
 *     case MrzParseResult.Read(Mrz mrz) -> suggest(mrz);
 *     case MrzParseResult.Refused refused -> show(refused);
 * }
 * }</pre>
 *
 * @param lines two or three lines of capitals, digits and fillers
 * @param documentCode one or two letters, say {@code P}, {@code ID}
 * @param issuer code of the issuing state as read: mostly ISO 3166 alpha-3, but {@code D} is
 *     Germany and some are of organisations
 * @param surname words separated by blanks; empty if the document has none. Cyrillic in a {@link
 *     RussianPassport}
 * @param givenNames like the surname
 * @param number document number, including the part in the optional data
 * @param nationality code as read; {@code XXX} is stateless
 * @param checks one check for each {@link MrzPart}, in order
 */
public record Mrz(
        MrzFormat format,
        List<String> lines,
        String documentCode,
        String issuer,
        String surname,
        String givenNames,
        String number,
        String nationality,
        MrzDate birth,
        MrzSex sex,
        MrzDate expiry,
        List<MrzCheck> checks) {

    /**
     * Reads a zone from any text that contains one: with other lines around, without line breaks,
     * with blanks or small letters, in the Russian keyboard layout.
     *
     * @param today day of reading, which determines the centuries
     */
    public static MrzParseResult read(String text, LocalDate today) {
        MrzFinder.Result result = MrzFinder.find(text);
        if (result.refused() != null) {
            return result.refused();
        }
        return MrzFormat.of(result.lines())
                .<MrzParseResult>map(
                        format -> new MrzParseResult.Read(of(format, result.lines(), today)))
                .orElseGet(MrzParseResult.NoZone::new);
    }

    static Mrz of(MrzFormat format, List<String> lines, LocalDate today) {
        return new MrzReader(format, List.copyOf(lines)).read(today);
    }

    /** Returns whether no check digit disagrees. */
    public boolean checksAgree() {
        return checks.stream().noneMatch(check -> check.state() == CheckState.BAD);
    }

    /** Returns the optional data with fillers; of TD1 the first field. */
    public String optional() {
        return MrzLayout.of(format).optional().of(lines);
    }

    /** Returns whether the names fill their field completely, so that some may be truncated. */
    public boolean mayHaveTruncatedNames() {
        return !MrzLayout.of(format).names().of(lines).endsWith("<");
    }

    /** Returns the additional data of an internal passport of Russia. */
    public Optional<RussianPassport> russianPassport(LocalDate today) {
        return RussianPassport.of(this, today);
    }

    /**
     * Returns the zone with confused letters and digits corrected where only one of them is allowed
     * (O and 0, I and 1, Z and 2, S and 5, G and 6, B and 8). Empty if all check digits agree
     * already, or if some still disagree.
     */
    public Optional<Mrz> repaired(LocalDate today) {
        if (checksAgree()) {
            return Optional.empty();
        }
        Mrz repaired = of(format, MrzRepair.of(this), today);
        return repaired.checksAgree() ? Optional.of(repaired) : Optional.empty();
    }

    /**
     * Corrects letters and digits that optical reading confuses, in fields of letters only or
     * digits only.
     */
    private static final class MrzRepair {
        private static final String LETTERS = "OIZSGB";
        private static final String DIGITS = "012568";

        private final List<StringBuilder> lines = new ArrayList<>();

        private MrzRepair(List<String> lines) {
            lines.forEach(line -> this.lines.add(new StringBuilder(line)));
        }

        static List<String> of(Mrz mrz) {
            MrzLayout layout = MrzLayout.of(mrz.format());
            var repair = new MrzRepair(mrz.lines());
            repair.letters(MrzLayout.CODE);
            repair.letters(MrzLayout.ISSUER);
            repair.letters(layout.nationality());
            if (!RussianPassport.isInternalPassport(
                    mrz.format(), mrz.documentCode(), mrz.issuer())) {
                repair.letters(layout.names());
            }
            repair.digits(layout.birth());
            repair.digits(layout.expiry());
            for (MrzCheck check : mrz.checks()) {
                if (check.line() >= 0) {
                    repair.digits(new MrzSpan(check.line(), check.column(), check.column() + 1));
                }
            }
            return repair.lines.stream().map(StringBuilder::toString).toList();
        }

        private void letters(MrzSpan mrzSpan) {
            translate(mrzSpan, DIGITS, LETTERS);
        }

        private void digits(MrzSpan mrzSpan) {
            translate(mrzSpan, LETTERS, DIGITS);
        }

        private void translate(MrzSpan mrzSpan, String from, String to) {
            StringBuilder line = lines.get(mrzSpan.line());
            for (int i = mrzSpan.from(); i < mrzSpan.to(); i++) {
                int index = from.indexOf(line.charAt(i));
                if (index >= 0) {
                    line.setCharAt(i, to.charAt(index));
                }
            }
        }
    }

    /** Reads the fields of a zone from its lines. */
    private static final class MrzReader {
        private final MrzFormat format;
        private final List<String> lines;
        private final MrzLayout layout;
        private final MrzNumber number;

        MrzReader(MrzFormat format, List<String> lines) {
            this.format = format;
            this.lines = lines;
            this.layout = MrzLayout.of(format);
            this.number = MrzNumber.of(format, layout, lines);
        }

        Mrz read(LocalDate today) {
            String code = MrzCheckDigit.trim(MrzLayout.CODE.of(lines));
            String issuer = MrzCheckDigit.trim(MrzLayout.ISSUER.of(lines));
            boolean internal = RussianPassport.isInternalPassport(format, code, issuer);
            String optional = layout.optional().of(lines);
            String names = layout.names().of(lines);
            int gap = names.indexOf("<<");
            String surname = words(gap < 0 ? names : names.substring(0, gap));
            String given = words(gap < 0 ? "" : names.substring(gap));
            return new Mrz(
                    format,
                    lines,
                    code,
                    issuer,
                    internal ? RussianPassport.toCyrillic(surname) : surname,
                    internal ? RussianPassport.toCyrillic(given) : given,
                    internal ? RussianPassport.number(number.number(), optional) : number.number(),
                    MrzCheckDigit.trim(layout.nationality().of(lines)),
                    MrzDate.birth(layout.birth().of(lines), today),
                    MrzSex.of(layout.sex().of(lines).charAt(0)),
                    MrzDate.expiry(layout.expiry().of(lines), today),
                    checks());
        }

        private List<MrzCheck> checks() {
            return List.of(
                    MrzCheck.of(
                            MrzPart.NUMBER,
                            number.checkPosition(),
                            number.covered(),
                            read(number.checkPosition())),
                    checkAfter(MrzPart.BIRTH, layout.birth()),
                    checkAfter(MrzPart.EXPIRY, layout.expiry()),
                    optional(),
                    composite());
        }

        private MrzCheck checkAfter(MrzPart part, MrzSpan field) {
            return MrzCheck.of(part, field.next(), field.of(lines), read(field.next()));
        }

        private MrzCheck optional() {
            MrzSpan place = layout.optionalCheck();
            return place == null
                    ? MrzCheck.none(MrzPart.OPTIONAL)
                    : MrzCheck.of(
                            MrzPart.OPTIONAL, place, layout.optional().of(lines), read(place));
        }

        private MrzCheck composite() {
            MrzSpan place = layout.compositeCheck();
            return layout.composite().isEmpty()
                    ? MrzCheck.none(MrzPart.COMPOSITE)
                    : MrzCheck.of(MrzPart.COMPOSITE, place, layout.composite(lines), read(place));
        }

        private char read(MrzSpan place) {
            return place.of(lines).charAt(0);
        }

        private static String words(String names) {
            return names.replaceAll("<+", " ").strip();
        }

        /**
         * Document number and its check digit. On cards a number of more than nine characters
         * continues in the optional data: a filler replaces the check digit, and the optional data
         * begin with the rest of the number and its check digit (ICAO Doc 9303 part 5).
         *
         * @param number number without trailing fillers
         * @param covered characters that the check digit covers
         * @param checkPosition position of the check digit
         */
        private record MrzNumber(String number, String covered, MrzSpan checkPosition) {
            static MrzNumber of(MrzFormat format, MrzLayout layout, List<String> lines) {
                String field = layout.number().of(lines);
                MrzSpan check = layout.number().next();
                MrzSpan optional = layout.optional();
                boolean card = format == MrzFormat.TD1 || format == MrzFormat.TD2;
                boolean full =
                        field.indexOf(MrzCheckDigit.FILLER) < 0 && check.of(lines).equals("<");
                int end = optional.of(lines).indexOf(MrzCheckDigit.FILLER);
                int rest = end < 0 ? optional.to() - optional.from() : end;
                if (!card || !full || rest < 2) {
                    return new MrzNumber(MrzCheckDigit.trim(field), field, check);
                }
                String continuation = optional.of(lines).substring(0, rest - 1);
                int column = optional.from() + rest - 1;
                var digit = new MrzSpan(optional.line(), column, column + 1);
                String number = field + continuation;
                return new MrzNumber(number, covered(field, continuation, digit.of(lines)), digit);
            }

            /**
             * Returns what the check digit of a long number covers. The filler counts zero but
             * shifts the weights of the characters after it; issuers count it or leave it out, and
             * either is right.
             */
            private static String covered(String field, String continuation, String digit) {
                String without = field + continuation;
                return digit.equals(String.valueOf(MrzCheckDigit.of(without)))
                        ? without
                        : field + MrzCheckDigit.FILLER + continuation;
            }
        }
    }

    /** Sex as a document states it. */
    public enum MrzSex {
        MALE,
        FEMALE,
        /** Not specified in the document. */
        UNSPECIFIED,
        /** Misread or altered. */
        UNREADABLE;

        static MrzSex of(char read) {
            return switch (read) {
                case 'M' -> MALE;
                case 'F' -> FEMALE;
                case MrzCheckDigit.FILLER, 'X' -> UNSPECIFIED;
                default -> UNREADABLE;
            };
        }
    }
}
