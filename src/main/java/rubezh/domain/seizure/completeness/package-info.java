/**
 * How much of what a full record says is there: the expected fields and the share of them that is
 * filled.
 */
@NullMarked
package rubezh.domain.seizure.completeness;

import org.jspecify.annotations.NullMarked;
