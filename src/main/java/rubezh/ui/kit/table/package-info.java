/**
 * Tables over queries of any size. Rows come page by page from a {@link
 * rubezh.ui.kit.table.PageSource} away from the window's thread; sorting and filtering are the
 * register's work, never the table's.
 *
 * <pre>{@code
 * var table = new PagedTable<>(ui, Row::recordId, List.of(
 *         Column.number("header.number", "field.header.number.short", 156, Rows::number),
 *         Column.quantity("items.amount", "field.items.amount.short", 108, Rows::figure)))
 *         .onSort(model::sort).onOpen(model::open).onTyped(search::begin);
 * table.selected().addListener((_, _, row) -> model.select(row));
 * table.show(model.rows());                               // a PageSource
 * }</pre>
 */
@NullMarked
package rubezh.ui.kit.table;

import org.jspecify.annotations.NullMarked;
