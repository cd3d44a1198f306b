/** The command line's own checks. */
@NullMarked
package rubezh.cli;

import org.jspecify.annotations.NullMarked;
