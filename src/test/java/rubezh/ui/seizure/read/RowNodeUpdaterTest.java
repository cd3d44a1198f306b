package rubezh.ui.seizure.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.seizure.read.RecordRowList.RecordRowCell.RowNodeUpdater;

/** What stands is written anew only where the next row would be built alike. */
@WindowTest
final class RowNodeUpdaterTest {
    @BeforeAll
    static void startToolkit() {
        FxThread.run(() -> {});
    }

    @Test
    void aNodeBuiltAlikeStaysWithTheTextsOfTheNext() {
        var standing = new VBox(label("Номер", "paper-muted"), label("KG-1"));
        Node shown =
                RowNodeUpdater.update(
                        standing, new VBox(label("Пост", "paper-muted"), label("KG-2")));
        assertThat(shown).isSameAs(standing);
        assertThat(standing.getChildren())
                .extracting(node -> ((Label) node).getText())
                .containsExactly("Пост", "KG-2");
    }

    @Test
    void theFirstNodeIsTheNewOne() {
        Label next = label("KG-1");
        assertThat(RowNodeUpdater.update(null, next)).isSameAs(next);
    }

    @Test
    void aMarkOnAChangedFieldNeedsItsOwnNode() {
        differs(new VBox(label("KG-1")), new VBox(label("KG-1", "paper-changed")));
        differs(new VBox(label("KG-1", "paper-changed")), new VBox(label("KG-1")));
    }

    @Test
    void anotherNumberOfTextsNeedsItsOwnNode() {
        differs(new VBox(label("A")), new VBox(label("A"), label("B")));
    }

    @Test
    void columnsOfOtherWidthsNeedTheirOwnNode() {
        differs(columns(36, 0), columns(36, 104));
    }

    @Test
    void photosAreNeverTakenOver() {
        differs(new FlowPane(), new FlowPane());
    }

    private static void differs(Node standing, Node next) {
        assertThat(RowNodeUpdater.update(standing, next)).isSameAs(next);
    }

    private static Label label(String text, String... styles) {
        return Nodes.styled(new Label(text), styles);
    }

    private static CellsRow columns(int first, int second) {
        var cells =
                List.of(
                        new RecordRow.Cell("A", "1", first, false),
                        new RecordRow.Cell("B", "2", second, false));
        return new CellsRow(cells, List.of(label("1"), label("2")), new SimpleDoubleProperty(1));
    }
}
