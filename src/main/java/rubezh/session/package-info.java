/**
 * Stations, the open register and the release, shared by desktop and command line; {@code app}
 * implements the interfaces.
 */
@NullMarked
package rubezh.session;

import org.jspecify.annotations.NullMarked;
