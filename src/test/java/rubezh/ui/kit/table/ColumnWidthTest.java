package rubezh.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.ui.kit.table.ColumnWidth.distribute;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;

/** Columns fill a wide table and shrink in a narrow one. */
final class ColumnWidthTest {
    private static final List<ColumnWidth> COLUMNS =
            List.of(
                    ColumnWidth.of(130, 150),
                    ColumnWidth.of(100).min(60),
                    ColumnWidth.of(200).min(120).growing());

    @Test
    void surplusWidthGoesToTheGrowingColumn() {
        assertThat(distribute(COLUMNS, Language.RU, 500)).containsExactly(130.0, 100.0, 270.0);
        assertThat(distribute(COLUMNS, Language.EN, 500)).containsExactly(150.0, 100.0, 250.0);
    }

    @Test
    void missingWidthIsTakenFromShrinkableColumnsOnly() {
        assertThat(distribute(COLUMNS, Language.RU, 370)).containsExactly(130.0, 80.0, 160.0);
    }

    @Test
    void noColumnIsNarrowerThanItsMinimum() {
        assertThat(distribute(COLUMNS, Language.RU, 100)).containsExactly(130.0, 60.0, 120.0);
    }

    @Test
    void beforeTheTableHasAWidthColumnsHaveTheirPreferredWidths() {
        assertThat(distribute(COLUMNS, Language.EN, 0)).containsExactly(150.0, 100.0, 200.0);
    }

    @Test
    void severalGrowingColumnsShareTheSurplus() {
        var columns = List.of(ColumnWidth.of(100).growing(), ColumnWidth.of(50).growing());
        assertThat(distribute(columns, Language.RU, 250)).containsExactly(150.0, 100.0);
    }

    @Test
    void aColumnIsAsWideAsItsContentUpToALimit() {
        var column = ColumnWidth.of(100).min(60);
        assertThat(distribute(List.of(column.holding(150, 0)), Language.RU, 0))
                .containsExactly(166.0);
        assertThat(distribute(List.of(column.holding(20, 0)), Language.RU, 0))
                .containsExactly(100.0);
        assertThat(distribute(List.of(column.holding(1_000, 0)), Language.RU, 0))
                .containsExactly(260.0);
    }

    @Test
    void aContentThatCouldBeMisreadShrinksLastAndNeverBelowItsLeastWidth() {
        var number = ColumnWidth.of(100).holding(150, 110);
        var text = ColumnWidth.of(100).min(50);
        assertThat(distribute(List.of(number, text), Language.RU, 220))
                .containsExactly(166.0, 54.0);
        assertThat(distribute(List.of(number, text), Language.RU, 100))
                .containsExactly(126.0, 50.0);
    }

    @Test
    void aNumberGivesUpItsYearBeforeAnyTextIsCut() {
        var number = ColumnWidth.of(100).first().holding(150, 110);
        var post = ColumnWidth.of(100).min(50).last();
        var text = ColumnWidth.of(100).min(50);
        var columns = List.of(number, post, text);
        assertThat(distribute(columns, Language.RU, 340)).containsExactly(140.0, 100.0, 100.0);
        assertThat(distribute(columns, Language.RU, 300)).containsExactly(126.0, 100.0, 74.0);
        assertThat(distribute(columns, Language.RU, 246)).containsExactly(126.0, 70.0, 50.0);
    }

    @Test
    void aSpareColumnGivesUpTheEndOfALongTextBeforeANumberIsCut() {
        var number = ColumnWidth.of(100).first().holding(150, 110);
        var post = ColumnWidth.of(80).spare().holding(140, 0);
        var columns = List.of(number, post);
        assertThat(distribute(columns, Language.RU, 300)).containsExactly(166.0, 134.0);
        assertThat(distribute(columns, Language.RU, 230)).containsExactly(150.0, 80.0);
    }

    @Test
    void columnsThatYieldLaterKeepTheirWidthWhileOthersSuffice() {
        var later = ColumnWidth.of(100).min(50).later();
        var text = ColumnWidth.of(100).min(50);
        assertThat(distribute(List.of(later, text), Language.RU, 160)).containsExactly(100.0, 60.0);
        assertThat(distribute(List.of(later, text), Language.RU, 120)).containsExactly(70.0, 50.0);
    }
}
