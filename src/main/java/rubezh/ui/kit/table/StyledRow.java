package rubezh.ui.kit.table;

import java.util.function.Function;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** Row with a style class by its content. */
final class StyledRow<R> extends TableRow<R> {
    private final Function<R, String> styleOf;
    private String currentStyle = "";

    StyledRow(Function<R, String> styleOf) {
        this.styleOf = styleOf;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        String style = empty || row == null ? "" : styleOf.apply(row);
        if (!style.equals(currentStyle)) {
            getStyleClass().remove(currentStyle);
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
            currentStyle = style;
        }
    }
}
