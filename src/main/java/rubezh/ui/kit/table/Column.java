package rubezh.ui.kit.table;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubezh.text.FormattedQuantity;
import rubezh.text.Messages;

/**
 * A column of a paged table.
 *
 * @param id what a click on the head sorts by, say a field path
 * @param titleKey message of the head
 * @param width how wide it is
 * @param right whether head and cells stand at the right
 * @param sortable whether the register can sort by it
 * @param view makes the nodes of a cell
 * @param <R> a row
 */
public record Column<R>(
        String id,
        String titleKey,
        ColumnWidth width,
        boolean right,
        boolean sortable,
        Supplier<CellView<R>> view) {
    /** A column of plain words. */
    public static <R> Column<R> text(
            String id, String titleKey, double width, BiFunction<R, Messages, String> words) {
        return new Column<>(
                id,
                titleKey,
                ColumnWidth.of(width),
                false,
                true,
                () -> new StandardCells.Text<>(words));
    }

    /** A column of record numbers: mono, what is before the last part in paler ink. */
    public static <R> Column<R> number(
            String id, String titleKey, double width, BiFunction<R, Messages, String> number) {
        return new Column<>(
                id,
                titleKey,
                ColumnWidth.of(width),
                false,
                true,
                () -> new StandardCells.Number<>(number));
    }

    /** A column of quantities, aligned at the decimal sign; null is an empty cell. */
    public static <R> Column<R> quantity(
            String id,
            String titleKey,
            double width,
            BiFunction<R, Messages, @Nullable FormattedQuantity> of) {
        return new Column<>(
                id,
                titleKey,
                ColumnWidth.of(width),
                true,
                true,
                () -> new StandardCells.Quantity<>(of));
    }

    /** A column of any nodes. */
    public static <R> Column<R> of(
            String id, String titleKey, double width, Supplier<CellView<R>> view) {
        return new Column<>(id, titleKey, ColumnWidth.of(width), false, true, view);
    }

    /** Returns the same column with a width that follows the language or the room there is. */
    public Column<R> sized(ColumnWidth other) {
        return new Column<>(id, titleKey, other, right, sortable, view);
    }

    /** Returns the same column without sorting. */
    public Column<R> unsorted() {
        return new Column<>(id, titleKey, width, right, false, view);
    }
}
