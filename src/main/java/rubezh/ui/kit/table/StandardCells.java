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

/** The usual cells. */
final class StandardCells {
    private StandardCells() {}

    static final class Text<R> implements CellView<R> {
        private final Label label = new Label();
        private final BiFunction<R, Messages, String> words;

        Text(BiFunction<R, Messages, String> words) {
            this.words = words;
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(R row, Messages messages) {
            label.setText(words.apply(row, messages));
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

    /** JavaFX cannot switch tabular figures on, so that the parts get places of their own. */
    static final class Quantity<R> implements CellView<R> {
        /** Figures of a whole number beyond which the place of a fraction it lacks is taken too. */
        private static final int SHORT = 4;

        private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

        private final Label whole = new Label();
        private final Label fraction = new Label();
        private final Label unit = new Label();
        private final HBox box = new HBox(whole, fraction, unit);
        private final BiFunction<R, Messages, @Nullable FormattedQuantity> of;

        Quantity(BiFunction<R, Messages, @Nullable FormattedQuantity> of) {
            this.of = of;
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
            @Nullable FormattedQuantity quantity = of.apply(row, messages);
            whole.setText(quantity == null ? "" : quantity.whole());
            fraction.setText(quantity == null ? "" : quantity.fraction());
            unit.setText(quantity == null ? "" : quantity.unit());
            boolean many = fraction.getText().isEmpty() && whole.getText().length() > SHORT;
            fraction.setManaged(!many);
            whole.pseudoClassStateChanged(MANY, many);
        }
    }
}
