/**
 * Canonical JSON (RFC 8785, integers and strings), the line of a revision, the kinds of records
 * with their ids, and the JSON Schema of a seizure. The only user of Jackson.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code text}.
 */
@NullMarked
package rubezh.json;

import org.jspecify.annotations.NullMarked;
