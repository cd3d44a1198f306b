package rubezh.report.content;

/**
 * One bar of a chart.
 *
 * @param label its label, as markup
 * @param value its quantity with the unit, as markup
 * @param length the quantity in base units; bars of one chart share one unit
 * @param pattern its fill
 */
public record ChartBar(String label, String value, long length, FillPattern pattern) {}
