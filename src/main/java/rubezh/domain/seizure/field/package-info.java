/** Marks of a field: class for sharing, length of a text, and whether a copy leaves it out. */
@NullMarked
package rubezh.domain.seizure.field;

import org.jspecify.annotations.NullMarked;
