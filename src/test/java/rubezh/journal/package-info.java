/** Tests of value trees, merge and convergence, and the contract of a journal. */
@NullMarked
package rubezh.journal;

import org.jspecify.annotations.NullMarked;
