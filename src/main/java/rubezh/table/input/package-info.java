/**
 * Import of foreign tables into the register: {@link rubezh.table.input.TableImport} rehearses and
 * makes it, {@link rubezh.table.input.TableImportResult} says what became of each row.
 *
 * <p>Uses {@code domain}, {@code json}, {@code register}, {@code table.mapping}, {@code
 * table.source}, {@code progress} and {@code text}.
 */
@NullMarked
package rubezh.table.input;

import org.jspecify.annotations.NullMarked;
