/**
 * Tables read and written: the built-in code lists, the training data, the list of seizures, and
 * tables as CSV or Excel files; tables of others are read by {@code source}. The only user of
 * FastCSV.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code json}, {@code register}, {@code text} and {@code
 * format}.
 */
@NullMarked
package rubezh.table;

import org.jspecify.annotations.NullMarked;
