/**
 * Check of the computer that the program runs on: what is so, what it means and what to do; and the
 * file for support. Works without a register and before anybody signs in.
 *
 * <p>Uses {@code text}; {@code app} implements the service.
 */
@NullMarked
package rubezh.diagnosis;

import org.jspecify.annotations.NullMarked;
