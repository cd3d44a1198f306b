/** Tests of bundles: exchange, damage, tampering. */
@NullMarked
package rubezh.bundle;

import org.jspecify.annotations.NullMarked;
