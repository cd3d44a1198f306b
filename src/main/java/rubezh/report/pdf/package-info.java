/** A finished report as PDF bytes: preview, printing and reproducible output. */
@NullMarked
package rubezh.report.pdf;

import org.jspecify.annotations.NullMarked;
