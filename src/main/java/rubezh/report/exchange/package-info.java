/** Papers about the exchange of bundles: receipts, and which stations are behind. */
@NullMarked
package rubezh.report.exchange;

import org.jspecify.annotations.NullMarked;
