/**
 * Values that follow from other values of the record: the region from the crossing point, the form
 * from the unit. Start at {@link rubezh.domain.seizure.derived.DerivedFields}.
 *
 * <p>Uses the record and {@code domain.reference}.
 */
@NullMarked
package rubezh.domain.seizure.derived;

import org.jspecify.annotations.NullMarked;
