/** Bundles: between stations, under damage, from hostile hands. */
@NullMarked
package rubezh.bundle;

import org.jspecify.annotations.NullMarked;
