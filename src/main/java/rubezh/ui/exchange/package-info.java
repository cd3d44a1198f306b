/**
 * Exchange of bundles on screen: sending one, and the rehearsal of taking one in. Nothing is
 * written before the person has seen what would be.
 */
@NullMarked
package rubezh.ui.exchange;

import org.jspecify.annotations.NullMarked;
