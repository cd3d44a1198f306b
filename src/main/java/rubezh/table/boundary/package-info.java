/** Outlines of countries for the offline map: the built-in ones, or those of an agency. */
@NullMarked
package rubezh.table.boundary;

import org.jspecify.annotations.NullMarked;
