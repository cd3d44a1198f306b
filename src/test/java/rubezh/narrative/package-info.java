/** Tests of the composed narrative and of the difference of texts. */
@NullMarked
package rubezh.narrative;

import org.jspecify.annotations.NullMarked;
