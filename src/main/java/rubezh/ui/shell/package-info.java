/**
 * The window around the screens: header, navigation, tabs, status bar, command palette, cheat
 * sheet. A screen is given as a {@link rubezh.ui.kit.ScreenDescriptor}; what the palette finds
 * besides commands comes from {@link rubezh.ui.kit.Finder}s; where the window stood is remembered
 * by a {@link rubezh.ui.shell.WindowStore}.
 */
@NullMarked
package rubezh.ui.shell;

import org.jspecify.annotations.NullMarked;
