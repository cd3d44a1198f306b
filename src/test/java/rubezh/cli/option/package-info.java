@NullMarked
package rubezh.cli.option;

import org.jspecify.annotations.NullMarked;
