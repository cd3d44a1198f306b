/**
 * How each officer of a station looks at the list: the columns shown and the views saved under a
 * name.
 *
 * @see rubezh.register.view.ListSettings
 */
@NullMarked
package rubezh.register.view;

import org.jspecify.annotations.NullMarked;
