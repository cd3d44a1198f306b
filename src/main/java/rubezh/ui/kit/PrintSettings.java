package rubezh.ui.kit;

/**
 * How a paper is printed.
 *
 * @param printer name of the printer
 * @param copies number of copies
 * @param bothSides whether pages stand on both sides of a sheet
 */
public record PrintSettings(String printer, int copies, boolean bothSides) {}
