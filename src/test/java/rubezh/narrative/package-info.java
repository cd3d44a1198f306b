/** What is told of a seizure, and how a text differs from it. */
@NullMarked
package rubezh.narrative;

import org.jspecify.annotations.NullMarked;
