package rubezh.ui.tour;

/**
 * What a register has, by which a step is known to be done.
 *
 * @param cases number of records
 * @param submitted records that wait for a review
 * @param returned records returned for correction
 * @param approved approved records
 * @param sent bundles sent from here of which no receipt has come
 */
public record TourFacts(long cases, long submitted, long returned, long approved, long sent) {}
