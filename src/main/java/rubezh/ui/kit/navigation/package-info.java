/**
 * Destinations in the window, and the navigator that goes to them. A screen names where it leads to
 * by a {@link rubezh.ui.kit.navigation.Destination} and knows no other screen:
 *
 * <pre>{@code
 * ui.go(new Destination.OpenCase(row.recordId()));
 * }</pre>
 */
@NullMarked
package rubezh.ui.kit.navigation;

import org.jspecify.annotations.NullMarked;
