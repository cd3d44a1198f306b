/** Table of which stations are behind, what to ask them, and the way on. */
@NullMarked
package rubezh.ui.exchange.station;

import org.jspecify.annotations.NullMarked;
