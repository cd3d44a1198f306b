package rubezh.ui.kit.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import rubezh.text.FormattedQuantity;
import rubezh.text.Messages;

/**
 * Column of a paged table.
 *
 * @param id sort key of the column, such as a field path
 * @param titleKey message of the header
 * @param width width by language
 * @param right whether header and cells are right-aligned
 * @param sortable whether the register can sort by the column
 * @param view creates the view of a cell
 * @param content width that the content of a cell needs
 * @param <R> type of the rows
 * @see PagedTable
 */
public record Column<R>(
        String id,
        String titleKey,
        ColumnWidth width,
        boolean right,
        boolean sortable,
        Supplier<CellView<R>> view,
        CellWidth<R> content) {
    public static <R> Column<R> text(
            String id, String titleKey, double width, BiFunction<R, Messages, String> text) {
        return Column.<R>of(id, titleKey, width, () -> StandardCells.text(text))
                .holding(CellWidth.text(text));
    }

    /** Returns a column of record numbers in monospaced letters, the prefix of the serial paler. */
    public static <R> Column<R> number(
            String id, String titleKey, double width, BiFunction<R, Messages, String> number) {
        return Column.<R>of(id, titleKey, width, () -> RecordNumberCell.view(number))
                .holding(CellWidth.number(number));
    }

    /** Returns a column of quantities, aligned at the decimal sign; null is an empty cell. */
    public static <R> Column<R> quantity(
            String id,
            String titleKey,
            double width,
            BiFunction<R, Messages, @Nullable FormattedQuantity> quantity) {
        Supplier<CellView<R>> view = () -> StandardCells.quantity(quantity);
        return new Column<>(
                id, titleKey, ColumnWidth.of(width), true, true, view, CellWidth.none());
    }

    /** Returns a column of any view. */
    public static <R> Column<R> of(
            String id, String titleKey, double width, Supplier<CellView<R>> view) {
        return new Column<>(
                id, titleKey, ColumnWidth.of(width), false, true, view, CellWidth.none());
    }

    /** Returns the same column with header and cells at the right, for figures. */
    public Column<R> atRight() {
        return new Column<>(id, titleKey, width, true, sortable, view, content);
    }

    /** Returns the same column with another width. */
    public Column<R> sized(ColumnWidth other) {
        return new Column<>(id, titleKey, other, right, sortable, view, content);
    }

    /** Returns the same column without sorting. */
    public Column<R> unsorted() {
        return new Column<>(id, titleKey, width, right, false, view, content);
    }

    /** Returns the same column, as wide as the content of its loaded cells where it can be. */
    public Column<R> holding(CellWidth<R> measured) {
        return new Column<>(id, titleKey, width, right, sortable, view, measured);
    }

    /** Cells for texts and quantities. */
    private static final class StandardCells {
        /**
         * Digits of a whole number beyond which it also uses the column of the missing fraction.
         */
        private static final int SHORT = 4;

        private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

        private StandardCells() {}

        static <R> CellView<R> text(BiFunction<R, Messages, String> text) {
            var label = CutTooltip.install(new Label());
            return new CellView<>(label, (row, m) -> label.setText(text.apply(row, m)));
        }

        /**
         * Returns a cell whose parts have columns of their own, as JavaFX lacks tabular figures.
         */
        static <R> CellView<R> quantity(
                BiFunction<R, Messages, @Nullable FormattedQuantity> format) {
            var whole = keepWidth(new Label());
            var fraction = styled(new Label(), "fraction");
            var unit = styled(new Label(), "unit", "muted");
            whole.setMaxWidth(Double.MAX_VALUE);
            whole.setAlignment(Pos.CENTER_RIGHT);
            HBox.setHgrow(whole, Priority.ALWAYS);
            var cell = styled(new HBox(whole, fraction, unit), "quantity-cell");
            return new CellView<>(
                    cell,
                    (row, messages) -> {
                        @Nullable FormattedQuantity quantity = format.apply(row, messages);
                        whole.setText(quantity == null ? "" : quantity.whole());
                        fraction.setText(quantity == null ? "" : quantity.fraction());
                        unit.setText(quantity == null ? "" : quantity.unit());
                        String figure = whole.getText() + fraction.getText();
                        cell.setAccessibleText((figure + " " + unit.getText()).strip());
                        boolean many =
                                fraction.getText().isEmpty() && whole.getText().length() > SHORT;
                        fraction.setManaged(!many);
                        whole.pseudoClassStateChanged(MANY, many);
                    });
        }
    }
}
