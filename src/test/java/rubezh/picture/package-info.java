@NullMarked
package rubezh.picture;

import org.jspecify.annotations.NullMarked;
