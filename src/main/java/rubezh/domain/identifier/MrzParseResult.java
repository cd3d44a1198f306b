package rubezh.domain.identifier;

/** Result of reading a machine-readable zone. */
public sealed interface MrzParseResult {
    /** A zone; its check digits may still disagree. */
    record Read(Mrz mrz) implements MrzParseResult {}

    /** No zone, with the reason. */
    sealed interface Refused extends MrzParseResult {}

    /** Nothing in the text looks like a zone. */
    record NoZone() implements Refused {}

    /**
     * A line is too short or too long.
     *
     * @param line number of the line, from 1; 0 if the text came without line breaks
     * @param found its length
     * @param expected length of the nearest format
     */
    record WrongLength(int line, int found, int expected) implements Refused {}

    /**
     * No format has this number of lines.
     *
     * @param found number of lines
     */
    record WrongLines(int found) implements Refused {}

    /**
     * A character that is not allowed in a zone.
     *
     * @param line number of the line, from 1
     * @param column column, from 1
     */
    record WrongSign(int line, int column, char sign) implements Refused {}
}
