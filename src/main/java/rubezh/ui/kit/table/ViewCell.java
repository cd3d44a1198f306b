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

    /**
     * Shows a row. A cell without an index is put aside for the next row and keeps its view, which
     * would be styled anew when it comes back.
     */
    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (!empty && row != null) {
            view.filler().accept(row, texts.messages());
            setGraphic(view.node());
        } else if (getIndex() >= 0) {
            setGraphic(null);
        }
    }
}
