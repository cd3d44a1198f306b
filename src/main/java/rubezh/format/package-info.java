/**
 * Says what domain values are called: labels of codes and fields, quantities, violations, typed
 * amounts. Where words and domain meet, once for screens, reports, tables and the command line.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code scale} and {@code text}; may be used by {@code
 * table}, {@code report}, {@code ui}, {@code cli} and {@code app}. See decision 0011.
 */
@NullMarked
package rubezh.format;

import org.jspecify.annotations.NullMarked;
