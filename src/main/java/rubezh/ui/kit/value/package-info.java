/** Values of fields as text: formats, options and the content of a field. */
@NullMarked
package rubezh.ui.kit.value;

import org.jspecify.annotations.NullMarked;
