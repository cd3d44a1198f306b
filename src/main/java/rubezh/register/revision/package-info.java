/**
 * Writing of signed revisions of any kind of record, in one transaction, on behalf of the signed-in
 * officer. Nothing else changes the body of a record or signs a revision.
 *
 * <p>Uses {@code domain}, {@code journal}, {@code json}, {@code security}, {@code text}.
 */
@NullMarked
package rubezh.register.revision;

import org.jspecify.annotations.NullMarked;
