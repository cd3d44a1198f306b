/** Specification of how revisions are written. */
@NullMarked
package rubezh.register.revision;

import org.jspecify.annotations.NullMarked;
