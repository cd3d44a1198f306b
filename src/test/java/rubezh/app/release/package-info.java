/** Registers and bundles of every release, which all later ones must open and import. */
@NullMarked
package rubezh.app.release;

import org.jspecify.annotations.NullMarked;
