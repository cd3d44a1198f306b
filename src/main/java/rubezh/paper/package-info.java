/**
 * Issues the station's papers: chooses the records of a day or an operation, sums them up and has
 * them printed. The same for screens and command line, so that a figure cannot differ between them.
 *
 * <p>Uses {@code domain}, {@code register}, {@code report}, {@code security}, {@code text}.
 */
@NullMarked
package rubezh.paper;

import org.jspecify.annotations.NullMarked;
