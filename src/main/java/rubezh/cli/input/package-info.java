/** Input of the command line: passwords and pictures from files, and records as JSON. */
@NullMarked
package rubezh.cli.input;

import org.jspecify.annotations.NullMarked;
