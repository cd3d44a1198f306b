/**
 * Window around the screens: header, navigation, tabs, status bar, command palette and cheat sheet.
 * A screen is a {@link rubezh.ui.kit.ScreenDescriptor}; {@link rubezh.ui.kit.Finder}s add search
 * results to the palette; a {@link rubezh.ui.shell.WindowStore} keeps the bounds of the window.
 */
@NullMarked
package rubezh.ui.shell;

import org.jspecify.annotations.NullMarked;
