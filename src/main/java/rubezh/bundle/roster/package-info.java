/**
 * Roster of headquarters: which one holds at this register, and which installation is headquarters
 * to it.
 */
@NullMarked
package rubezh.bundle.roster;

import org.jspecify.annotations.NullMarked;
