/**
 * The hub in the window: its screen in the administration, the switch between the own register and
 * the hub, and what follows the hub in the background. Entry points are {@link
 * rubezh.ui.hub.HubScreens} and {@link rubezh.ui.hub.HubMonitor}.
 */
@NullMarked
package rubezh.ui.hub;

import org.jspecify.annotations.NullMarked;
