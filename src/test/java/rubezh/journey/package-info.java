/**
 * Whole ways through the program, on a real register and a real window. Classes that open one carry
 * {@link rubezh.fixtures.WindowTest}.
 */
@NullMarked
package rubezh.journey;

import org.jspecify.annotations.NullMarked;
