/** Editors of single fields: text, codes, dates and times, made from the type of a field. */
@NullMarked
package rubezh.ui.kit.field;

import org.jspecify.annotations.NullMarked;
