package rubezh.report;

/**
 * Who signs a paper.
 *
 * @param position rank or position
 * @param name surname and initials; empty leaves the place to be filled in by hand
 */
public record Signatory(BilingualText position, BilingualText name) {}
