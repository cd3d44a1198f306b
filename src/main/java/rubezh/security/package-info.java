/**
 * Who may, and with what key: officers, key slots (Argon2id), sessions, sealing, signatures, audit
 * entries. The only user of Bouncy Castle.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code text}; {@code store}
 * implements the interfaces it owns ({@link rubezh.security.Sealer} is implemented here and used
 * there).
 */
@NullMarked
package rubezh.security;

import org.jspecify.annotations.NullMarked;
