/**
 * Receipts of bundles: those that other installations wrote of bundles from here, and those of this
 * register; and what of the register is meant for each station, was sent to it and is kept back. A
 * receipt changes nothing but what the exchange log says.
 */
@NullMarked
package rubezh.bundle.receipt;

import org.jspecify.annotations.NullMarked;
