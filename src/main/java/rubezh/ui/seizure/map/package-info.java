/**
 * The small map beside the form: outlines of countries, the route as a line, a pin where it was.
 * Nothing is read or drawn before it is shown; it says in words what it draws. Degrees are
 * hundredths here, which is as exact as the outlines are.
 */
@NullMarked
package rubezh.ui.seizure.map;

import org.jspecify.annotations.NullMarked;
