/** Known installations and the exchange log, stored as sealed notes. */
@NullMarked
package rubezh.bundle.peer;

import org.jspecify.annotations.NullMarked;
