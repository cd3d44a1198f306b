package rubezh.ui.kit.table;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.look.UiText;

/** Cell that keeps its view and fills it for the current row. */
final class ViewCell<R> extends TableCell<R, R> {
    private final CellView<R> view;
    private final UiText texts;

    ViewCell(CellView<R> view, UiText texts) {
        this.view = view;
        this.texts = texts;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            view.filler().accept(row, texts.messages());
            setGraphic(view.node());
        }
    }
}
