/**
 * A hub: the same set of revisions, the files they refer to, and the lists made of them, in a
 * PostgreSQL database that many workstations reach at once. Entry point is {@link
 * rubezh.store.hub.PostgresHub}. The only user of PostgreSQL; what it needs of it besides standard
 * SQL stands in decisions 0580 and 0581.
 */
@NullMarked
package rubezh.store.hub;

import org.jspecify.annotations.NullMarked;
