/**
 * Domain values as text: labels of codes and fields, quantities, violations, typed amounts; the
 * same for screens, reports, tables and the command line.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code device} and {@code text}; may be used by {@code
 * table}, {@code report}, {@code ui}, {@code cli} and {@code app}. See decision 0011.
 */
@NullMarked
package rubezh.format;

import org.jspecify.annotations.NullMarked;
