/** Completeness of a record: the expected fields and the share of them that is filled. */
@NullMarked
package rubezh.domain.seizure.completeness;

import org.jspecify.annotations.NullMarked;
