@NullMarked
package rubezh.fuzz;

import org.jspecify.annotations.NullMarked;
