/** What is declared of a field besides its type: who may get it and how long a text may be. */
@NullMarked
package rubezh.domain.seizure.field;

import org.jspecify.annotations.NullMarked;
