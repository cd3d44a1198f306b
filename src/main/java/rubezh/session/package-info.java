/**
 * Stations, the open register and the release: what the desktop and the command line share; {@code
 * app} implements the interfaces.
 */
@NullMarked
package rubezh.session;

import org.jspecify.annotations.NullMarked;
