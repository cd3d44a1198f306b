/**
 * How everything looks and in which language it speaks: theme, zoom, fonts, icons, words. Both can
 * be switched while the window is open; what is typed stays. Beneath all other packages of the kit.
 */
@NullMarked
package rubezh.ui.kit.look;

import org.jspecify.annotations.NullMarked;
