/**
 * The hub of a headquarters: the records of many stations in a database that several computers
 * reach. Entry point is {@link rubezh.hub.HubService}; {@code store.hub} implements the interfaces
 * of this package.
 *
 * <p>Uses {@code domain}, {@code journal}, {@code register}, {@code security}, {@code bundle},
 * {@code progress} and the faults of {@code text}.
 */
@NullMarked
package rubezh.hub;

import org.jspecify.annotations.NullMarked;
