/** Parts of the demonstration on training data. */
@NullMarked
package rubezh.cli.demo;

import org.jspecify.annotations.NullMarked;
