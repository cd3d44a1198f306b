@NullMarked
package rubezh.fault;

import org.jspecify.annotations.NullMarked;
