/**
 * Texts that stations keep under names: mappings of tables, layouts of extracts.
 *
 * <p>Uses {@code domain.review}.
 */
@NullMarked
package rubezh.domain.named;

import org.jspecify.annotations.NullMarked;
