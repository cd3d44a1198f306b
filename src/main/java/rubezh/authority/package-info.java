/**
 * Whose word counts. A revision proves who wrote it; what it says of its author, his roles and his
 * station is a claim. {@link rubezh.authority.Authority} tells which revisions of a record count,
 * by the signatures and by who the signers are, and which are offers of others.
 *
 * <p>Uses {@code domain}, {@code journal}, {@code json}, {@code security}.
 */
@NullMarked
package rubezh.authority;

import org.jspecify.annotations.NullMarked;
