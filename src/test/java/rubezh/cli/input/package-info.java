@NullMarked
package rubezh.cli.input;

import org.jspecify.annotations.NullMarked;
