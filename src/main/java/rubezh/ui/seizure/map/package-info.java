/**
 * Small map beside the form: outlines of countries, the route as a line, a pin at the place of
 * seizure. Nothing is loaded or drawn before it is shown, and everything drawn is also given as
 * text. Points are in hundredths of a degree, the precision of the outlines.
 */
@NullMarked
package rubezh.ui.seizure.map;

import org.jspecify.annotations.NullMarked;
