/** Screen of the code lists: what they hold, where codes are used, and changes of them. */
@NullMarked
package rubezh.ui.codelist;

import org.jspecify.annotations.NullMarked;
