/**
 * Screen of the figures of a period: tiles and charts, drawn with plain nodes, so that each bar has
 * its text and leads to its cases.
 */
@NullMarked
package rubezh.ui.dashboard;

import org.jspecify.annotations.NullMarked;
