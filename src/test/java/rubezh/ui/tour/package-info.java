/** Tests of the tour on training data. */
@NullMarked
package rubezh.ui.tour;

import org.jspecify.annotations.NullMarked;
