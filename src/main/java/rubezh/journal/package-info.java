/**
 * The journal, the source of truth: an append-only set of immutable, signed, chained revisions, and
 * the pure function that merges a record's revisions into a view. Independent of files, database
 * and JSON: bodies are trees of plain values; the bytes of a revision stay unchanged.
 *
 * <p>Uses {@code domain} and, for expected failures, {@code text}.
 */
@NullMarked
package rubezh.journal;

import org.jspecify.annotations.NullMarked;
