package rubezh.ui.kit.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rubezh.text.Messages;

/**
 * Cell of a record number. Too long a number loses letters before its serial number, which is never
 * cut; a tooltip then shows all of it.
 *
 * @see RecordNumberParts
 */
public final class RecordNumberCell {
    private final Label start = styled(new Label(), "mono", "subtle");
    private final Label serial = keepWidth(styled(new Label(), "mono"));
    private final HBox box = styled(new HBox(start, serial), "number-cell");
    private final Tooltip whole = new Tooltip();

    private RecordNumberCell() {
        box.setAlignment(Pos.CENTER_LEFT);
        start.setMinWidth(0);
        start.setEllipsisString(RecordNumberParts.ELLIPSIS);
        start.textTruncatedProperty().addListener((_, _, cut) -> showTooltip(cut));
    }

    /** Returns the view of a cell of the numbers of rows. */
    public static <R> CellView<R> view(BiFunction<R, Messages, String> number) {
        var cell = new RecordNumberCell();
        return new CellView<>(cell.box, (row, m) -> cell.show(number.apply(row, m)));
    }

    /** Returns a number outside of a table. */
    public static Region of(String number) {
        var cell = new RecordNumberCell();
        cell.show(number);
        return cell.box;
    }

    private void show(String number) {
        var parts = RecordNumberParts.of(number);
        start.setText(parts.start());
        serial.setText(parts.serial());
        whole.setText(number);
        box.setAccessibleText(number);
    }

    private void showTooltip(boolean cut) {
        if (cut) {
            Tooltip.install(box, whole);
        } else {
            Tooltip.uninstall(box, whole);
        }
    }
}
