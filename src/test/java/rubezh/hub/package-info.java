/** Tests of how a workstation works with a hub; those with a server lie in {@code store.hub}. */
@NullMarked
package rubezh.hub;

import org.jspecify.annotations.NullMarked;
