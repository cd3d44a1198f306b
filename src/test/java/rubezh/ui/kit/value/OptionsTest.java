package rubezh.ui.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.LegalBasis;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

/** Options of a list and their order. */
class OptionsTest {
    private final ReferenceData reference = ReferenceReader.builtIn();
    private final Options articles =
            Options.of(reference.list(CodeListId.LEGAL_BASIS).entries(), LegalBasis::new);

    @Test
    void articlesOfTheCountryOfTheCaseComeFirstAndNoneIsMissing() {
        List<Option> offered = articles.find("", "KZ");
        assertThat(countries(offered.subList(0, 3))).containsOnly("KZ");
        assertThat(offered).containsExactlyInAnyOrderElementsOf(articles.find(""));
        assertThat(countries(articles.find("контрабанда", "TJ")).getFirst()).isEqualTo("TJ");
    }

    @Test
    void articlesOfTheCategoryOfTheLineComeFirst() {
        var goods = Options.of(reference.list(CodeListId.SUBSTANCES).entries(), Substance::new);
        List<Option> offered = goods.find("", "MED");
        assertThat(offered.subList(0, 16))
                .allMatch(o -> o.code().matches("(OPI-T|OPI-NAL|DIS-KET|SED|MED).*"), "medicines");
        assertThat(offered).containsExactlyInAnyOrderElementsOf(goods.find(""));
        assertThat(goods.find("спирт", "ALC").getFirst().code()).isEqualTo("ALC-ETH");
        assertThat(goods.find("", "TOB").getFirst().code()).isEqualTo("TOB-CIG");
    }

    @Test
    void withoutACountryTheOrderIsThatOfTheList() {
        assertThat(articles.find("", "")).isEqualTo(articles.find(""));
        assertThat(articles.find("", "FR")).isEqualTo(articles.find(""));
    }

    @Test
    void recentOptionsComeFirstWithinTheCountry() {
        Option lately = articles.find("", "UZ").get(2);
        articles.addRecent(articles.find("", "RU").getFirst());
        articles.addRecent(lately);
        assertThat(articles.find("", "UZ").getFirst()).isEqualTo(lately);
        assertThat(countries(articles.find("", "UZ").subList(0, 3))).containsOnly("UZ");
    }

    @Test
    void shortLabelsTellArticlesApart() {
        var goods = Options.of(reference.list(CodeListId.SUBSTANCES).entries(), Substance::new);
        assertThat(goods.shortLabel(new Substance("OPI-HER"), Language.RU)).isEqualTo("Героин");
        assertThat(goods.shortLabel(new Substance("NEW"), Language.RU)).isEqualTo("NEW");
        for (Language language : Language.values()) {
            assertThat(goods.find(""))
                    .extracting(option -> goods.shortLabel(option.value(), language))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> countries(List<Option> options) {
        return options.stream().map(option -> option.code().substring(0, 2)).toList();
    }
}
