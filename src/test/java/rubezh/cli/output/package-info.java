@NullMarked
package rubezh.cli.output;

import org.jspecify.annotations.NullMarked;
