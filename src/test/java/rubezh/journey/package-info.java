/** Whole ways through the program, on a real register and a real window. */
@NullMarked
package rubezh.journey;

import org.jspecify.annotations.NullMarked;
