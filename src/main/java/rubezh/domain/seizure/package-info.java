/**
 * The seizure record: its sections and lists, its statuses and its rules. A component is the one
 * declaration of a field; see {@link rubezh.domain.seizure.Seizure} for what goes where.
 *
 * <p>Uses {@code domain.quantity} and {@code domain.reference}. Components added after the first
 * release are {@code @Nullable}: old revisions must stay readable.
 */
@NullMarked
package rubezh.domain.seizure;

import org.jspecify.annotations.NullMarked;
