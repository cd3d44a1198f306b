/**
 * Reads a record type once and gives its leaf fields, their paths, types and nullability; builds a
 * record from a tree of plain values and back. The record component is the only declaration of a
 * field: its path names the JSON member, the projected column, the label, the list column, the CSV
 * heading and the form row.
 *
 * <p>Knows records, leaves, lists of leaves and lists of records that carry an {@code id}; nothing
 * of layout, rules or labels. Uses nothing but the platform.
 */
@NullMarked
package rubezh.shape;

import org.jspecify.annotations.NullMarked;
