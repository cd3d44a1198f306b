package rubezh.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.report.ReportFixture;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.table.ReferenceReader;

/** Pages of a paper that another one may take the place of at any time. */
class RenderedPaperTest {
    @Test
    void aPageAskedForBeforeAnotherPaperCameIsNeitherRenderedNorAFailure() {
        var pdf =
                new Reports(ReferenceReader.builtIn())
                        .daily(
                                ReportFixture.dailySummary(),
                                ReportFixture.issue(true),
                                ReportLanguage.BOTH);
        var paper = RenderedPaper.of(pdf);
        assertThat(paper.image(0, 36)).isPresent();
        assertThat(paper.find(0, "СВОДКА")).isNotEmpty();
        paper.close();
        assertThat(paper.image(0, 36)).isEmpty();
        assertThat(paper.find(0, "СВОДКА")).isEmpty();
    }

    @Test
    void thePagesOfBothLanguagesStandSideBySide() {
        var pdf =
                new Reports(ReferenceReader.builtIn())
                        .daily(
                                ReportFixture.dailySummary(),
                                ReportFixture.issue(true),
                                ReportLanguage.BOTH);
        var paper = RenderedPaper.of(pdf);
        assertThat(paper.rows(true)).containsExactly(List.of(0, 2), List.of(1, 3));
        assertThat(paper.rows(false)).hasSize(4);
        paper.close();
    }
}
