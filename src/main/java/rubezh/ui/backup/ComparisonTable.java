package rubezh.ui.backup;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import rubezh.backup.BackupComparison;
import rubezh.ui.kit.look.UiText;

/** Figures of a comparison: in the backup, missing from it, what others return, what is lost. */
final class ComparisonTable {
    private final UiText texts;
    private final GridPane grid = styled(new GridPane(), "backup-figures");
    private int row;

    ComparisonTable(UiText texts, BackupComparison change) {
        this.texts = texts;
        columns();
        header();
        line(
                "records",
                change.contents().records(),
                change.missing().records(),
                change.returned().records());
        line(
                "revisions",
                change.contents().revisions(),
                change.missing().revisions(),
                change.returned().revisions());
        line("attachments", change.contents().attachments(), change.missing().attachments(), -1);
        line("officers", change.contents().officers(), change.missing().officers(), -1);
    }

    Node node() {
        return grid;
    }

    private void columns() {
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        for (int i = 0; i < 4; i++) {
            var figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figure);
        }
    }

    private void header() {
        int column = 1;
        for (String name : new String[] {"contents", "missing", "returned", "lost"}) {
            Label label =
                    keepWidth(styled(texts.label("backup.compare." + name), "muted", "fs-12"));
            grid.add(label, column++, 0);
        }
    }

    /**
     * @param returned negative where it is not known what others have
     */
    private void line(String name, long contents, long missing, long returned) {
        row++;
        grid.add(keepWidth(texts.label("backup.compare." + name)), 0, row);
        grid.add(figure(contents, ""), 1, row);
        grid.add(figure(missing, ""), 2, row);
        grid.add(figure(returned, "ok-text"), 3, row);
        long lost = returned < 0 ? -1 : missing - returned;
        grid.add(figure(lost, lost > 0 ? "stop-text" : ""), 4, row);
    }

    private Label figure(long number, String style) {
        Label label = texts.label(_ -> number < 0 ? "—" : texts.numbers().whole(number));
        return style.isEmpty() ? label : styled(label, style);
    }
}
