/**
 * The composition root: builds every object by constructor, knows the start-up order, the places on
 * disk and the shut-down. The only package that asks the machine for time, randomness, locale and
 * environment.
 *
 * <p>Uses everything.
 */
@NullMarked
package rubezh.app;

import org.jspecify.annotations.NullMarked;
