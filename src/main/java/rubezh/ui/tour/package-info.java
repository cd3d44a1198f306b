/**
 * The first ten minutes on training data: steps done by keys, one after another, for the officer,
 * the supervisor and whoever carries bundles.
 */
@NullMarked
package rubezh.ui.tour;

import org.jspecify.annotations.NullMarked;
