@NullMarked
package rubezh.store;

import org.jspecify.annotations.NullMarked;
