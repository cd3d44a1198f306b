/**
 * The SQLite file of a station: connections, schema, lock, key slots, metadata, identity,
 * high-water mark and audit log.
 */
@NullMarked
package rubezh.store.file;

import org.jspecify.annotations.NullMarked;
