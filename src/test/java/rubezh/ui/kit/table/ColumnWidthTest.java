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
}
