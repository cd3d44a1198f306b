@NullMarked
package rubezh.store.journal;

import org.jspecify.annotations.NullMarked;
