/**
 * Shape of record types: their fields with path, type and nullability, and the conversion between
 * records and trees of plain values. A record component is the only declaration of a field: its
 * path names the JSON member, the projected column, the label, the list column, the CSV heading and
 * the form row.
 *
 * <p>Supports records, leaves, lists of leaves and lists of records with an {@code id}; knows
 * nothing of layout, rules or labels. Uses nothing but the platform.
 */
@NullMarked
package rubezh.shape;

import org.jspecify.annotations.NullMarked;
