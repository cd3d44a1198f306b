/**
 * Desktop application: starts the toolkit, shows the sign-in, then the shell with its screens. The
 * application implements {@link rubezh.ui.desktop.RegisterAccess}.
 *
 * <p>Uses every {@code ui} package and the services they use.
 */
@NullMarked
package rubezh.ui.desktop;

import org.jspecify.annotations.NullMarked;
