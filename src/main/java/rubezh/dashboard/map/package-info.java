/**
 * Map of cases and routes as a list of marks, drawn alike in the window and in files: geometry of
 * the borders, and where discs, arcs and labels go. Lengths are in pixels at 100 %.
 */
@NullMarked
package rubezh.dashboard.map;

import org.jspecify.annotations.NullMarked;
