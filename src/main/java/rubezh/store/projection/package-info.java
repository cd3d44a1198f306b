/**
 * The readable tables in memory, computed from the journal: their columns, row ids, search text and
 * similarity keys.
 */
@NullMarked
package rubezh.store.projection;

import org.jspecify.annotations.NullMarked;
