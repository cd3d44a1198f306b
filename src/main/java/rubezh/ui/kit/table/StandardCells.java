package rubezh.ui.kit.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import rubezh.text.FormattedQuantity;
import rubezh.text.Messages;

/** Cells for texts and quantities. */
final class StandardCells {
    /** Digits of a whole number beyond which it also uses the column of the missing fraction. */
    private static final int SHORT = 4;

    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

    private StandardCells() {}

    static <R> CellView<R> text(BiFunction<R, Messages, String> text) {
        var label = CutTooltip.install(new Label());
        return new CellView<>(label, (row, m) -> label.setText(text.apply(row, m)));
    }

    /** Returns a cell whose parts have columns of their own, as JavaFX lacks tabular figures. */
    static <R> CellView<R> quantity(BiFunction<R, Messages, @Nullable FormattedQuantity> format) {
        var whole = keepWidth(new Label());
        var fraction = styled(new Label(), "fraction");
        var unit = styled(new Label(), "unit", "muted");
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(whole, Priority.ALWAYS);
        return new CellView<>(
                styled(new HBox(whole, fraction, unit), "quantity-cell"),
                (row, messages) -> {
                    @Nullable FormattedQuantity quantity = format.apply(row, messages);
                    whole.setText(quantity == null ? "" : quantity.whole());
                    fraction.setText(quantity == null ? "" : quantity.fraction());
                    unit.setText(quantity == null ? "" : quantity.unit());
                    boolean many = fraction.getText().isEmpty() && whole.getText().length() > SHORT;
                    fraction.setManaged(!many);
                    whole.pseudoClassStateChanged(MANY, many);
                });
    }
}
