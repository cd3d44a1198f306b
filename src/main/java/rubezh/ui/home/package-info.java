/**
 * Home screen "Today": what waits for the officer, by role, with the way to each list. It is shown
 * after signing in and never closes.
 */
@NullMarked
package rubezh.ui.home;

import org.jspecify.annotations.NullMarked;
