package rubezh.report.content;

/**
 * One bar of a chart.
 *
 * @param label what it is about, as markup
 * @param value its figure with the unit, as markup
 * @param length what it stands for; bars of one chart share one unit
 * @param pattern how it is filled
 */
public record ChartBar(String label, String value, long length, FillPattern pattern) {}
