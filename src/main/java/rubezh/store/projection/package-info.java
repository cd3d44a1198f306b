/**
 * Tables of the projection in memory, computed from the journal: columns, row ids, search text and
 * similarity keys.
 */
@NullMarked
package rubezh.store.projection;

import org.jspecify.annotations.NullMarked;
