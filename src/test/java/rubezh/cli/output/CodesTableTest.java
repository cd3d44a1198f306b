package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CodeListId;
import rubezh.table.DataTable;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What {@code rubezh codes} shows. */
class CodesTableTest {
    private final CodesTable codes =
            new CodesTable(ReferenceReader.builtIn(), Messages.in(Language.EN));

    @Test
    void everyListIsNamedWithTheFieldsThatTakeItsCodes() {
        assertThat(codes.lists().rows()).hasSize(CodeListId.values().length);
        assertThat(rows(codes.lists()))
                .anyMatch(row -> row.matches("directions \\d+ event\\.direction"))
                .contains("extras " + extras() + " items.appearance.extras");
    }

    @Test
    void wordsInEitherLanguageFindACode() {
        for (String words : new String[] {"heroin", "ГЕРОИН", "OPI-HER"}) {
            assertThat(rows(codes.codes(List.of(CodeListId.values()), words)))
                    .as(words)
                    .anyMatch(row -> row.startsWith("substances OPI-HER Heroin Героин"));
        }
    }

    @Test
    void anArticleTellsItsCategoryAndItsUsualMeasure() {
        DataTable articles = codes.codes(List.of(CodeListId.SUBSTANCES), "TOB-CIG");
        assertThat(articles.columns())
                .extracting(DataTable.Column::path)
                .startsWith("list", "code", "en", "ru")
                .contains("categories", "measures")
                .doesNotContain("aliases");
        assertThat(rows(articles)).singleElement().asString().contains("TOB");
    }

    @Test
    void crossingPointsWithoutARegionAreNamedWithTheReason() {
        assertThat(codes.missingRegions(List.of(CodeListId.POSTS)))
                .satisfiesExactly(
                        none -> assertThat(none).contains("CN-HOR, CN-ALA").doesNotContain("UZ-"),
                        unknown ->
                                assertThat(unknown)
                                        .contains("UZ-UCT, IR-SAR")
                                        .doesNotContain("CN-"))
                .noneMatch(sentence -> sentence.contains("OTH"));
        assertThat(codes.missingRegions(List.of(CodeListId.COUNTRIES))).isEmpty();
    }

    private static int extras() {
        return ReferenceReader.builtIn().list(CodeListId.EXTRAS).entries().size();
    }

    private static List<String> rows(DataTable table) {
        return table.rows().stream()
                .map(row -> String.join(" ", row.stream().map(DataTable.Cell::machine).toList()))
                .toList();
    }
}
