@NullMarked
package rubezh.bundle.peer;

import org.jspecify.annotations.NullMarked;
