package rubezh.report;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.LongTest;
import rubezh.report.pdf.Pdf;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/**
 * The whole text of each paper of a case and of the daily summary.
 *
 * @see GoldenRegisterPaperTest
 */
@LongTest
class GoldenPaperTest {
    private static final Reports REPORTS = new Reports(ReferenceReader.builtIn());

    static Stream<Arguments> papers() {
        return Stream.of(ReportKind.values())
                .filter(kind -> kind == ReportKind.DAILY || kind.isOfCase())
                .flatMap(kind ->
                        Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aPaperSaysWhatItSaid(ReportKind kind, Language language) throws IOException {
        GoldenText.assertUnchanged(kind.fileName(), language, GoldenText.of(paper(kind, language)));
    }

    private static Pdf paper(ReportKind kind, Language language) {
        ReportLanguage both = ReportLanguage.of(language);
        ReportIssue issue = ReportFixture.issue(false);
        if (kind == ReportKind.DAILY) {
            return REPORTS.daily(ReportFixture.dailySummary(), issue, both);
        }
        var seizure = FullSeizure.in(language, ReferenceReader.builtIn());
        return REPORTS.ofCase(
                PrintedCase.sample(kind, seizure, ReportFixture.MORNING, issue.preparedBy(), null),
                issue,
                both);
    }
}
