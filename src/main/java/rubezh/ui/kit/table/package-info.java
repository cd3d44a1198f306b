/**
 * Tables over queries of any size. A {@link rubezh.ui.kit.table.PageSource} loads the rows in pages
 * on background threads; the register sorts and filters, never the table.
 *
 * <pre>{@code
 * var table = new PagedTable<>(ui, "list.title", Row::recordId, List.of(
 *         Column.number("header.number", "field.header.number.short", 156, Rows::number),
 *         Column.quantity("items.amount", "field.items.amount.short", 108, Rows::figure)))
 *         .onSort(model::sort).onOpen(model::open).onTyped(search::begin);
 * table.selected().addListener((_, _, row) -> model.select(row));
 * table.show(model.rows());
 * }</pre>
 */
@NullMarked
package rubezh.ui.kit.table;

import org.jspecify.annotations.NullMarked;
