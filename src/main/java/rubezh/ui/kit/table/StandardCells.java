package rubezh.ui.kit.table;

import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import rubezh.text.FormattedQuantity;
import rubezh.text.Messages;

/** Cells for texts, record numbers and quantities. */
final class StandardCells {
    private StandardCells() {}

    static final class Text<R> implements CellView<R> {
        private final Label label = new Label();
        private final BiFunction<R, Messages, String> text;

        Text(BiFunction<R, Messages, String> text) {
            this.text = text;
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(R row, Messages messages) {
            label.setText(text.apply(row, messages));
        }
    }

    static final class Number<R> implements CellView<R> {
        private final Label prefix = new Label();
        private final Label serial = new Label();
        private final HBox box = new HBox(prefix, serial);
        private final BiFunction<R, Messages, String> number;

        Number(BiFunction<R, Messages, String> number) {
            this.number = number;
            box.getStyleClass().add("number-cell");
            prefix.getStyleClass().addAll("mono", "subtle");
            serial.getStyleClass().add("mono");
            prefix.setMinWidth(HBox.USE_PREF_SIZE);
            serial.setMinWidth(HBox.USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(R row, Messages messages) {
            String text = number.apply(row, messages);
            int serialFrom = text.lastIndexOf('-') + 1;
            prefix.setText(text.substring(0, serialFrom));
            serial.setText(text.substring(serialFrom));
        }
    }

    /** Cell of a quantity; its parts have columns of their own, as JavaFX lacks tabular figures. */
    static final class Quantity<R> implements CellView<R> {
        /**
         * Digits of a whole number beyond which it also uses the column of the missing fraction.
         */
        private static final int SHORT = 4;

        private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

        private final Label whole = new Label();
        private final Label fraction = new Label();
        private final Label unit = new Label();
        private final HBox box = new HBox(whole, fraction, unit);
        private final BiFunction<R, Messages, @Nullable FormattedQuantity> format;

        Quantity(BiFunction<R, Messages, @Nullable FormattedQuantity> format) {
            this.format = format;
            box.getStyleClass().add("quantity-cell");
            whole.setMaxWidth(Double.MAX_VALUE);
            whole.setMinWidth(HBox.USE_PREF_SIZE);
            whole.setAlignment(Pos.CENTER_RIGHT);
            HBox.setHgrow(whole, Priority.ALWAYS);
            fraction.getStyleClass().add("fraction");
            unit.getStyleClass().addAll("unit", "muted");
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(R row, Messages messages) {
            @Nullable FormattedQuantity quantity = format.apply(row, messages);
            whole.setText(quantity == null ? "" : quantity.whole());
            fraction.setText(quantity == null ? "" : quantity.fraction());
            unit.setText(quantity == null ? "" : quantity.unit());
            boolean many = fraction.getText().isEmpty() && whole.getText().length() > SHORT;
            fraction.setManaged(!many);
            whole.pseudoClassStateChanged(MANY, many);
        }
    }
}
