/**
 * The desktop as one thing: starts the toolkit, shows the door, and behind it the shell with its
 * screens. What it works on comes through {@link rubezh.ui.desktop.RegisterAccess}, which the
 * application implements.
 *
 * <p>Uses every {@code ui} package and the services they use.
 */
@NullMarked
package rubezh.ui.desktop;

import org.jspecify.annotations.NullMarked;
