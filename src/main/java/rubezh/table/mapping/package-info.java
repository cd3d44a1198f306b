/**
 * How the columns of a foreign table become fields of cases: the mapping, its JSON form, and the
 * reader of its rows. Knows no register: {@link rubezh.table.mapping.RowMapper} makes a case of
 * cells, or says what hinders it.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code json}, {@code text} and {@code table.source}.
 */
@NullMarked
package rubezh.table.mapping;

import org.jspecify.annotations.NullMarked;
