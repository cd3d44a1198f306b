@NullMarked
package rubezh.bundle.transfer;

import org.jspecify.annotations.NullMarked;
