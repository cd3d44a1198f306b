/**
 * Officers, key slots (Argon2id), sessions, encryption at rest, signatures and the audit log. The
 * only user of Bouncy Castle.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code text}; {@code store}
 * implements {@link rubezh.security.Audit} and uses {@link rubezh.security.Sealer}.
 */
@NullMarked
package rubezh.security;

import org.jspecify.annotations.NullMarked;
