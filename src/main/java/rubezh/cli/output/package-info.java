/** Console output, progress bar, text tables, sheets and record texts of the command line. */
@NullMarked
package rubezh.cli.output;

import org.jspecify.annotations.NullMarked;
