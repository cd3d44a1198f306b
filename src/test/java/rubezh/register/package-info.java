/** Recording, opening, history, drafts. */
@NullMarked
package rubezh.register;

import org.jspecify.annotations.NullMarked;
