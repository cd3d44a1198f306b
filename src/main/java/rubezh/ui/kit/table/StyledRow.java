package rubezh.ui.kit.table;

import java.util.function.Function;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row that wears a style class by what it shows. */
final class StyledRow<R> extends TableRow<R> {
    private final Function<R, String> styleOf;
    private String worn = "";

    StyledRow(Function<R, String> styleOf) {
        this.styleOf = styleOf;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        String style = empty || row == null ? "" : styleOf.apply(row);
        if (!style.equals(worn)) {
            getStyleClass().remove(worn);
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
            worn = style;
        }
    }
}
