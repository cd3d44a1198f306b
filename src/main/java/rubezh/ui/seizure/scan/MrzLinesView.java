package rubezh.ui.seizure.scan;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.domain.identifier.CheckState;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.MrzCheck;

/** View of the lines of a machine-readable zone with coloured check digits. */
final class MrzLinesView {
    private MrzLinesView() {}

    static Node of(Mrz mrz) {
        var box = styled(new VBox(), "mrz-lines");
        for (int i = 0; i < mrz.lines().size(); i++) {
            box.getChildren().add(line(mrz, i));
        }
        return box;
    }

    private static HBox line(Mrz mrz, int number) {
        String text = mrz.lines().get(number);
        var row = new HBox();
        int start = 0;
        for (MrzCheck check : checks(mrz, number)) {
            add(row, text.substring(start, check.column()), "");
            String style =
                    check.state() == CheckState.BAD
                            ? "mrz-character-invalid"
                            : "mrz-character-valid";
            add(row, text.substring(check.column(), check.column() + 1), style);
            start = check.column() + 1;
        }
        add(row, text.substring(start), "");
        return row;
    }

    private static List<MrzCheck> checks(Mrz mrz, int line) {
        return mrz.checks().stream()
                .filter(check -> check.line() == line && check.state() != CheckState.ABSENT)
                .sorted(Comparator.comparingInt(MrzCheck::column))
                .toList();
    }

    private static void add(HBox row, String text, String style) {
        if (!text.isEmpty()) {
            var label = styled(new Label(text), "mono", "mrz-character");
            if (!style.isEmpty()) {
                label.getStyleClass().add(style);
            }
            row.getChildren().add(label);
        }
    }
}
