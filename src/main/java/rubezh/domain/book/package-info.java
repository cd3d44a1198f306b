/**
 * The register book of a station and year: parts that never change once issued, and the entries in
 * them. A case that changes after its part was issued is an entry of a later part.
 *
 * <p>Uses {@code domain.quantity} and {@code domain.summary}.
 */
@NullMarked
package rubezh.domain.book;

import org.jspecify.annotations.NullMarked;
