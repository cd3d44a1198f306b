/** Options of the command line: global options, selection, grouping and row format. */
@NullMarked
package rubezh.cli.option;

import org.jspecify.annotations.NullMarked;
