/** Signatures of extracts, which are given to partners and never imported. */
@NullMarked
package rubezh.bundle.extract;

import org.jspecify.annotations.NullMarked;
