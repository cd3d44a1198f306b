@NullMarked
package rubezh.bundle.format;

import org.jspecify.annotations.NullMarked;
