/** Tests that papers say what the records say: every PDF is read back. */
@NullMarked
package rubezh.report;

import org.jspecify.annotations.NullMarked;
