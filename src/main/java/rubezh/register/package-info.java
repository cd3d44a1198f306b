/**
 * Services for screens and command line: save, open, list, search, totals and history of records.
 * Callers are independent of the storage; {@code store} implements the interfaces of this package
 * ({@link rubezh.register.Catalogue}).
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security}, {@code
 * picture}, {@code text}.
 */
@NullMarked
package rubezh.register;

import org.jspecify.annotations.NullMarked;
