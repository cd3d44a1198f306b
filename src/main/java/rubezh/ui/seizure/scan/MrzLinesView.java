package rubezh.ui.seizure.scan;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.domain.identifier.CheckState;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.MrzCheck;

/** The lines of a machine-readable zone as they were read, check digits in their colour. */
final class MrzLinesView {
    private MrzLinesView() {}

    static Node of(Mrz mrz) {
        var box = new VBox();
        box.getStyleClass().add("mrz-lines");
        for (int i = 0; i < mrz.lines().size(); i++) {
            box.getChildren().add(line(mrz, i));
        }
        return box;
    }

    private static HBox line(Mrz mrz, int number) {
        String text = mrz.lines().get(number);
        var row = new HBox();
        int done = 0;
        for (MrzCheck check : checks(mrz, number)) {
            add(row, text.substring(done, check.column()), "");
            String colour =
                    check.state() == CheckState.BAD
                            ? "mrz-character-invalid"
                            : "mrz-character-valid";
            add(row, text.substring(check.column(), check.column() + 1), colour);
            done = check.column() + 1;
        }
        add(row, text.substring(done), "");
        return row;
    }

    private static List<MrzCheck> checks(Mrz mrz, int line) {
        return mrz.checks().stream()
                .filter(check -> check.line() == line && check.state() != CheckState.ABSENT)
                .sorted(Comparator.comparingInt(MrzCheck::column))
                .toList();
    }

    private static void add(HBox row, String text, String colour) {
        if (!text.isEmpty()) {
            var label = new Label(text);
            label.getStyleClass().addAll("mono", "mrz-character");
            if (!colour.isEmpty()) {
                label.getStyleClass().add(colour);
            }
            row.getChildren().add(label);
        }
    }
}
