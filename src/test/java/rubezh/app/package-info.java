/** The program as a whole. */
@NullMarked
package rubezh.app;

import org.jspecify.annotations.NullMarked;
