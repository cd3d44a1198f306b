/**
 * Counts of cases and sums of quantities over many seizures, the only source of the figures of
 * reports and dashboards. An attempt is one case, whatever the number of its item lines; mass,
 * volume and each counted unit are summed separately; drafts, returned, cancelled and conflicting
 * records do not count and are listed with their reason.
 *
 * <p>Uses {@code domain.quantity}, {@code domain.reference} and {@code domain.seizure}.
 */
@NullMarked
package rubezh.domain.summary;

import org.jspecify.annotations.NullMarked;
