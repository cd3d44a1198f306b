/**
 * A hub: the same set of revisions, and the files they refer to, in a PostgreSQL database that many
 * workstations reach at once. Entry point is {@link rubezh.store.hub.HubDatabase}. The only user of
 * PostgreSQL; what it needs of it besides standard SQL stands in decision 0580.
 */
@NullMarked
package rubezh.store.hub;

import org.jspecify.annotations.NullMarked;
