@NullMarked
package rubezh.register.draft;

import org.jspecify.annotations.NullMarked;
