/** Editors of single fields: text, codes, dates and times. */
@NullMarked
package rubezh.ui.kit.field;

import org.jspecify.annotations.NullMarked;
