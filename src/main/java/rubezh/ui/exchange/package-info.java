/**
 * Screens of the exchange: export of a bundle, preview and application of an import. Nothing is
 * written before the preview.
 *
 * @see rubezh.bundle.Exchange
 */
@NullMarked
package rubezh.ui.exchange;

import org.jspecify.annotations.NullMarked;
