/** Recovery drills on training data: each prints what it does and checks the outcome. */
@NullMarked
package rubezh.cli.drill;

import org.jspecify.annotations.NullMarked;
