/**
 * Theme, zoom, fonts, icons and texts of the interface. Theme, zoom and language can be changed
 * while the window is open; typed text stays. All other packages of the kit use this one.
 */
@NullMarked
package rubezh.ui.kit.look;

import org.jspecify.annotations.NullMarked;
