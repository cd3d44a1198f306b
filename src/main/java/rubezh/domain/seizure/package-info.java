/**
 * The seizure record: its sections and lists, its statuses and its rules. A record component is the
 * only declaration of a field; start at {@link rubezh.domain.seizure.Seizure}.
 *
 * <p>Uses {@code domain.quantity} and {@code domain.reference}. Components added after the first
 * release are {@code @Nullable}: old revisions must stay readable.
 */
@NullMarked
package rubezh.domain.seizure;

import org.jspecify.annotations.NullMarked;
