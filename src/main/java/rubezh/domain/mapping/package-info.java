/**
 * Mappings of foreign tables as records of the journal.
 *
 * <p>Uses {@code domain.review}.
 */
@NullMarked
package rubezh.domain.mapping;

import org.jspecify.annotations.NullMarked;
