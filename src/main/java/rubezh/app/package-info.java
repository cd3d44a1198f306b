/**
 * Composition root: builds all objects by constructor, and knows start-up order, folders and
 * shutdown. The only package that reads time, randomness, locale and environment of the machine.
 *
 * <p>Uses everything.
 */
@NullMarked
package rubezh.app;

import org.jspecify.annotations.NullMarked;
