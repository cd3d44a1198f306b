package rubezh.ui.seizure.review;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.review.ReviewDocument.CheckLine;

/**
 * Results of the checks below each other. Rows that stand take the texts of the next record, as on
 * the layout: the style of new nodes costs most of what a record takes to show.
 */
final class CheckRows {
    private final UiText texts;
    private final Consumer<String> showField;
    private final Label title = styled(new Label(), "semibold", "fs-11", "muted");
    private final VBox root = styled(new VBox(title), "review-checks");
    private final List<Row> rows = new ArrayList<>();

    /** A row that stands, the level whose icon it has, and the label of its sentence. */
    private record Row(CheckLine.Level level, Node node, Label sentence) {}

    /**
     * @param showField shows a field on the layout
     */
    CheckRows(UiText texts, Consumer<String> showField) {
        this.texts = texts;
        this.showField = showField;
    }

    Node root() {
        return root;
    }

    void show(List<CheckLine> lines) {
        title.setText(title(lines));
        for (int i = 0; i < lines.size(); i++) {
            show(i, lines.get(i));
        }
        rows.subList(lines.size(), rows.size()).clear();
        root.getChildren().remove(lines.size() + 1, root.getChildren().size());
    }

    private String title(List<CheckLine> lines) {
        long passed = lines.stream().filter(CheckRows::isPassed).count();
        long failed = lines.size() - passed;
        return failed == 0
                ? texts.text("review.checks.passed", passed)
                : texts.text("review.checks", passed, failed);
    }

    private static boolean isPassed(CheckLine line) {
        return line.level() == CheckLine.Level.PASSED;
    }

    /** Shows a line in the row at its place, in a new one if that has another icon. */
    private void show(int place, CheckLine line) {
        if (place == rows.size()) {
            rows.add(row(line.level()));
            root.getChildren().add(rows.getLast().node());
        } else if (rows.get(place).level() != line.level()) {
            rows.set(place, row(line.level()));
            root.getChildren().set(place + 1, rows.get(place).node());
        }
        Row row = rows.get(place);
        String text = line.code().isEmpty() ? line.text() : line.code() + " " + line.text();
        row.sentence().setText(text);
        row.node()
                .setOnMouseClicked(
                        line.pointer().isEmpty() ? null : _ -> showField.accept(line.pointer()));
    }

    private static Row row(CheckLine.Level level) {
        Label sentence = wrapping(new Label());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        return new Row(level, styled(new HBox(icon(level), sentence), "read-check"), sentence);
    }

    private static Node icon(CheckLine.Level level) {
        return switch (level) {
            case STOP -> Icons.of(Feather.ALERT_OCTAGON, 14, "stop-text");
            case QUESTION -> Icons.of(Feather.HELP_CIRCLE, 14, "warn-text");
            case HINT -> Icons.of(Feather.INFO, 14, "muted");
            case PASSED -> Icons.of(Feather.CHECK, 14, "ok-text");
        };
    }
}
