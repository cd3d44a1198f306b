package rubezh.domain.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
}
