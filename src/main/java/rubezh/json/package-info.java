/**
 * Bytes and trees: canonical JSON (RFC 8785 over integers and strings), the line of a revision, the
 * JSON of a seizure. The only user of Jackson.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code text}.
 */
@NullMarked
package rubezh.json;

import org.jspecify.annotations.NullMarked;
