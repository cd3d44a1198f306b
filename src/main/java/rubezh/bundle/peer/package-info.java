/** Known installations and the exchange log, kept as sealed notes. */
@NullMarked
package rubezh.bundle.peer;

import org.jspecify.annotations.NullMarked;
