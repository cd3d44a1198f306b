package rubezh.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Whole nodes go where there is no room; none is cut. */
class OverflowRowTest {
    private final Region station = node(100, 0);
    private final Region officer = node(80, 2);
    private final Region drafts = node(60, 1);
    private final Region more = node(20, 0);
    private final OverflowRow row = new OverflowRow(station, officer, drafts, more);

    OverflowRowTest() {
        row.setMore(more);
    }

    private static Region node(double width, int rank) {
        var region = new Region();
        region.setMinSize(width, 20);
        region.setPrefSize(width, 20);
        return OverflowRow.rank(region, rank);
    }

    private List<Node> shownAt(double width) {
        row.resize(width, 20);
        row.layout();
        return row.getChildren().stream().filter(Node::isManaged).toList();
    }

    @Test
    void whatFitsIsShownWithoutAMenu() {
        assertThat(shownAt(240)).containsExactly(station, officer, drafts);
    }

    @Test
    void theHighestRankGoesFirstAndTheMenuComes() {
        assertThat(shownAt(239)).containsExactly(station, drafts, more);
        assertThat(row.hidden()).containsExactly(officer);
        assertThat(shownAt(179)).containsExactly(station, more);
    }

    @Test
    void aNodeWithoutARankStaysHoweverNarrowTheRow() {
        assertThat(shownAt(50)).containsExactly(station, more);
    }

    @Test
    void theMenuDoesNotComeWhereNothingIsInIt() {
        OverflowRow.setWanted(officer, false);
        OverflowRow.setWanted(drafts, false);
        assertThat(shownAt(50)).containsExactly(station);
    }

    @Test
    void aNodeThatIsNotWantedTakesNoRoom() {
        OverflowRow.setWanted(officer, false);
        assertThat(shownAt(160)).containsExactly(station, drafts);
        assertThat(row.hidden()).isEmpty();
    }

    @Test
    void theRowDoesNotForceItsWidthOnTheWindow() {
        assertThat(row.minWidth(-1)).isZero();
    }
}
