/** Non-nominal extracts for partners: their layouts and what may be in them. */
@NullMarked
package rubezh.table.extract;

import org.jspecify.annotations.NullMarked;
