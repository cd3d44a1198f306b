/**
 * Counts cases and sums quantities over many seizures. Every figure of a report, a dashboard or the
 * command {@code totals} comes from here, so that two of them can never differ. One attempt is one
 * case, whatever the number of its item lines; mass, volume and each counted unit stay apart;
 * drafts, returned, cancelled and disputed records count zero and are listed with their reason.
 *
 * <p>Uses {@code domain.quantity}, {@code domain.reference} and {@code domain.seizure}.
 */
@NullMarked
package rubezh.domain.summary;

import org.jspecify.annotations.NullMarked;
