@NullMarked
package rubezh.store.projection;

import org.jspecify.annotations.NullMarked;
