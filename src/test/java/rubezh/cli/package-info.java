/** Tests of the command line. */
@NullMarked
package rubezh.cli;

import org.jspecify.annotations.NullMarked;
