/** Values of fields as text: formats, options to choose from, and what a field holds. */
@NullMarked
package rubezh.ui.kit.value;

import org.jspecify.annotations.NullMarked;
