/** Tests of the sides of a conflict. */
@NullMarked
package rubezh.register.conflict;

import org.jspecify.annotations.NullMarked;
