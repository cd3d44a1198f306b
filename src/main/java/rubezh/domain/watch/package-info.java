/** What a station watches for in its records; compared by {@code rubezh.watch}. */
@NullMarked
package rubezh.domain.watch;

import org.jspecify.annotations.NullMarked;
