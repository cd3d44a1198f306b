/** Annotations of a field: sharing class, length of a text, and whether a copy omits it. */
@NullMarked
package rubezh.domain.seizure.field;

import org.jspecify.annotations.NullMarked;
