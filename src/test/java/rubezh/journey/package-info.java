/**
 * End-to-end tests with a real register and a real window. Classes that open a window carry {@link
 * rubezh.fixtures.WindowTest}.
 */
@NullMarked
package rubezh.journey;

import org.jspecify.annotations.NullMarked;
