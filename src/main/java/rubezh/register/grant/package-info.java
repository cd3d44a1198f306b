/**
 * Rights that stations ask of each other and give each other over their cases. Which of them hold
 * is told by {@code authority}.
 *
 * <p>Uses {@code authority}, {@code domain}, {@code journal}, {@code json}, {@code security}.
 */
@NullMarked
package rubezh.register.grant;

import org.jspecify.annotations.NullMarked;
