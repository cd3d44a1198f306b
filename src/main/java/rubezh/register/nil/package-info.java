/**
 * Nil reports: what a station says of a day on which it seized nothing, and what came of stations
 * for a day.
 *
 * <p>Uses {@code domain}, {@code journal}, {@code json}, {@code security}.
 */
@NullMarked
package rubezh.register.nil;

import org.jspecify.annotations.NullMarked;
