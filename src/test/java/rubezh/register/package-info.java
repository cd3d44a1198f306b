/** Tests of saving, opening, history and drafts. */
@NullMarked
package rubezh.register;

import org.jspecify.annotations.NullMarked;
