/** Tests of a hub, against a PostgreSQL server of their own. */
@NullMarked
package rubezh.store.hub;

import org.jspecify.annotations.NullMarked;
