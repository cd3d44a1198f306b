package rubezh.report;

/**
 * A person who signs a report.
 *
 * @param position rank or position
 * @param name surname and initials; empty if it is to be filled in by hand
 */
public record Signatory(BilingualText position, BilingualText name) {}
