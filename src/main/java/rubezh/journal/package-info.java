/**
 * The truth: a set of immutable, signed, chained revisions, and the pure function from a record's
 * revisions to what an officer sees. Knows no file, no database and no JSON: bodies are trees of
 * plain values, the bytes of a revision are carried along untouched.
 *
 * <p>Uses {@code domain} and, for expected failures, {@code text}.
 */
@NullMarked
package rubezh.journal;

import org.jspecify.annotations.NullMarked;
