/**
 * What headquarters says of the installations of its stations. Which roster holds is told by {@code
 * bundle.roster}.
 */
@NullMarked
package rubezh.domain.roster;

import org.jspecify.annotations.NullMarked;
