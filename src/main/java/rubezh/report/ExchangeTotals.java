package rubezh.report;

/**
 * Number of bundles that came in and went out in a period.
 *
 * @param received number of bundles imported
 * @param sent number of bundles exported
 */
public record ExchangeTotals(int received, int sent) {}
