/** Trees, merge, convergence, and the contract of a journal. */
@NullMarked
package rubezh.journal;

import org.jspecify.annotations.NullMarked;
