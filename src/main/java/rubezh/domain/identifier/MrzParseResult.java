package rubezh.domain.identifier;

/** What a text that should be a machine-readable zone turned out to be. */
public sealed interface MrzParseResult {
    /** A zone; its check digits may still disagree. */
    record Read(Mrz mrz) implements MrzParseResult {}

    /** No zone, and why. */
    sealed interface Refused extends MrzParseResult {}

    /** Nothing in the text looks like a zone. */
    record NoZone() implements Refused {}

    /**
     * A line is cut or has something added.
     *
     * @param line number of the line, from 1; 0 if the text came without line breaks
     * @param found its characters
     * @param expected what they would be in the nearest format
     */
    record WrongLength(int line, int found, int expected) implements Refused {}

    /**
     * The number of lines is that of no format.
     *
     * @param found lines of the text
     */
    record WrongLines(int found) implements Refused {}

    /**
     * A sign that no zone has.
     *
     * @param line number of the line, from 1
     * @param column its place, from 1
     */
    record WrongSign(int line, int column, char sign) implements Refused {}
}
