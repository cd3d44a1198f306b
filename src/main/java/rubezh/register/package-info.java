/**
 * The services behind screens and command line: record, open, list, search, sum up, read the
 * history. Nothing above it knows how records are stored; {@code store} implements the interfaces
 * it owns ({@link rubezh.register.Catalogue}).
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security}, {@code
 * picture}, {@code text}.
 */
@NullMarked
package rubezh.register;

import org.jspecify.annotations.NullMarked;
