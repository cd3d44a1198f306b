/**
 * The entrance: {@code Main} picks desktop or command line and nothing else; {@link
 * rubezh.Deviates} may be put on any class.
 *
 * <p>Uses {@code app} and {@code cli}. Directions between all packages are held by the architecture
 * test; each package says in its own package-info what it uses.
 */
@NullMarked
package rubezh;

import org.jspecify.annotations.NullMarked;
