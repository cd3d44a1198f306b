@NullMarked
package rubezh.bundle.roster;

import org.jspecify.annotations.NullMarked;
