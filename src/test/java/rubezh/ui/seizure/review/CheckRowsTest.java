package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.review.ReviewDocument.CheckLine;
import rubezh.ui.seizure.review.ReviewDocument.CheckLine.Level;

/** Checks of one record after another: the text is always of the last, rows that fit are kept. */
@WindowTest
final class CheckRowsTest {
    private static CheckLine line(Level level, String code, String text) {
        return new CheckLine(level, code, text, "");
    }

    @Test
    void rowsTakeTheTextsOfTheNextRecordAndOnlyThoseOfAnotherLevelAreNew() {
        var rows = FxThread.call(() -> new CheckRows(new UiText(Language.EN), _ -> {}));
        List<Node> first =
                show(
                        rows,
                        line(Level.HINT, "DET-003", "name the dog"),
                        line(Level.QUESTION, "QTY-003", "gross is more"),
                        line(Level.PASSED, "", "Goods: nothing to remark"));
        List<Node> next =
                show(
                        rows,
                        line(Level.HINT, "DET-004", "name the profile"),
                        line(Level.PASSED, "", "Place: nothing to remark"));
        assertThat(texts(next))
                .containsExactly(
                        "Checks: 1 passed, 1 to look at",
                        "DET-004 name the profile",
                        "Place: nothing to remark");
        assertThat(next.get(1)).isSameAs(first.get(1));
        assertThat(next.get(2)).isNotSameAs(first.get(2));
        assertThat(show(rows)).hasSize(1);
    }

    private static List<Node> show(CheckRows rows, CheckLine... lines) {
        return FxThread.call(() -> {
            rows.show(List.of(lines));
            return List.copyOf(((VBox) rows.root()).getChildren());
        });
    }

    private static List<String> texts(List<Node> nodes) {
        return FxThread.call(() ->
                nodes.stream()
                        .map(node ->
                                node instanceof Label label
                                        ? label.getText()
                                        : ((Label) ((HBox) node).getChildren().getLast()).getText())
                        .toList());
    }
}
