/**
 * Options of the command line as they are typed: global options, selection, grouping and row
 * format.
 */
@NullMarked
package rubezh.cli.option;

import org.jspecify.annotations.NullMarked;
