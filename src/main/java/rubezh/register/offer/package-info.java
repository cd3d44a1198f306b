/**
 * Offers: what others than the owners of a record wrote in it. They change nothing until an owner
 * takes them over; he may decline them too. Which revisions are offers is told by {@code
 * rubezh.authority}.
 *
 * <p>Uses {@code authority}, {@code domain}, {@code journal}, {@code json}, {@code security}.
 */
@NullMarked
package rubezh.register.offer;

import org.jspecify.annotations.NullMarked;
