/**
 * Tables in and out: the code lists that come with the program, the training data, and seizures as
 * comma-separated values. The only user of FastCSV.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code json}, {@code text} and {@code wording}.
 */
@NullMarked
package rubezh.table;

import org.jspecify.annotations.NullMarked;
