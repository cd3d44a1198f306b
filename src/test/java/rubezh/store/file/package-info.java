@NullMarked
package rubezh.store.file;

import org.jspecify.annotations.NullMarked;
