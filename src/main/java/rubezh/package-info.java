/**
 * The entry point: {@code Main} starts the desktop or the command line.
 *
 * <p>Uses {@code app} and {@code cli}. Directions between all packages are held by the architecture
 * test; each package says in its own package-info what it uses.
 */
@NullMarked
package rubezh;

import org.jspecify.annotations.NullMarked;
