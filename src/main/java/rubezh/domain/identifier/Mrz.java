package rubezh.domain.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A machine-readable zone after ICAO Doc 9303. Everything is kept as it was read, also where a
 * check digit disagrees: what is doubtful is said, nothing is thrown away.
 *
 * <pre>{@code
 * switch (Mrz.read(text, today)) {
 *     case MrzReading.Read(Mrz mrz) -> offer(mrz);
 *     case MrzReading.Refused refused -> say(refused);
 * }
 * }</pre>
 *
 * @param lines two or three lines of capitals, digits and fillers
 * @param documentCode one or two letters, say {@code P}, {@code ID}
 * @param issuer code of the issuing state as read: mostly ISO 3166 alpha-3, but {@code D} is
 *     Germany and some are of organisations
 * @param surname words parted by blanks; empty if the document has none. Cyrillic in a {@link
 *     RussianPassport}
 * @param givenNames like the surname
 * @param number document number with what runs over into the optional data
 * @param nationality code as read; {@code XXX} is stateless
 * @param checks one for each {@link MrzPart}, in that order
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
     * Reads a zone from any text that holds one: lines, one run, blanks, small letters, other lines
     * around, the Russian keyboard layout.
     *
     * @param today day of reading, by which centuries are told
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

    public MrzCheck check(MrzPart part) {
        return checks.get(part.ordinal());
    }

    /** Says whether no check digit disagrees. */
    public boolean checksAgree() {
        return checks.stream().noneMatch(check -> check.state() == CheckState.BAD);
    }

    /** Returns the optional data with its fillers; of TD1 the first field. */
    public String optional() {
        return MrzLayout.of(format).optional().of(lines);
    }

    /** Says whether the names fill their field to the last place, so that some may be cut off. */
    public boolean mayHaveTruncatedNames() {
        return !MrzLayout.of(format).names().of(lines).endsWith("<");
    }

    /** Returns what else a passport of a citizen of Russia for use at home says. */
    public Optional<RussianPassport> russianPassport(LocalDate today) {
        return RussianPassport.of(this, today);
    }

    /**
     * Returns the zone with letters taken for digits and the other way round put right, where only
     * one of them can stand (O and 0, I and 1, Z and 2, S and 5, G and 6, B and 8). Empty if this
     * one is sound, or if check digits disagree still.
     */
    public Optional<Mrz> repaired(LocalDate today) {
        if (checksAgree()) {
            return Optional.empty();
        }
        Mrz repaired = of(format, MrzRepair.of(this), today);
        return repaired.checksAgree() ? Optional.of(repaired) : Optional.empty();
    }
}
