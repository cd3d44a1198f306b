@NullMarked
package rubezh.today;

import org.jspecify.annotations.NullMarked;
