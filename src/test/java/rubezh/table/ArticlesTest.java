package rubezh.table;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.format.DomainFormat;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Properties of every entry of the list of substances and articles (dictionary 3.1). */
class ArticlesTest {
    private static final Set<String> DRUGS = Set.of("DRG", "PRC");

    private final ReferenceData reference = ReferenceReader.builtIn();
    private final Collection<CodeEntry> all = reference.list(CodeListId.SUBSTANCES).entries();

    @Test
    void everyCategoryHasASpecificAndAGeneralArticle() {
        for (CodeEntry category : reference.list(CodeListId.CATEGORIES).entries()) {
            List<CodeEntry> first =
                    all.stream()
                            .filter(e -> categories(e).getFirst().equals(of(category)))
                            .toList();
            assertThat(first).as(category.code()).isNotEmpty();
            if (!Set.of("DRG", "PRM", "MED").contains(category.code())) {
                assertThat(first).as(category.code()).anyMatch(e -> e.code().endsWith("-OTH"));
            }
        }
    }

    private static Category of(CodeEntry category) {
        return new Category(category.code());
    }

    @Test
    void categoriesExistAndAnArticleHasThePrefixOfItsCategory() {
        assertThat(all)
                .allSatisfy(e -> {
                    assertThat(categories(e)).as(e.code()).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(categories(e))
                            .allSatisfy(c -> assertThat(reference.find(c)).isPresent());
                    if (!isDrug(e)) {
                        assertThat(e.code()).startsWith(categories(e).getFirst() + "-");
                        assertThat(categories(e)).hasSize(1);
                    }
                });
    }

    @Test
    void everyArticleHasAMeasure() {
        assertThat(all)
                .allSatisfy(e ->
                        assertThat(e.extraColumn("measures").split(";"))
                                .isNotEmpty()
                                .doesNotHaveDuplicates()
                                .allSatisfy(MeasureKind::valueOf));
        assertThat(measures("TOB-CIG", "TOB-NAS", "ALC-VOD", "CUR-BNK", "PRM-GLD"))
                .containsExactly("PIECES", "MASS", "VOLUME", "PIECES", "MASS");
    }

    private List<String> measures(String... codes) {
        return Stream.of(codes)
                .map(code ->
                        reference.find(new Substance(code)).orElseThrow().extraColumn("measures"))
                .toList();
    }

    /** Kilograms of petrol and of cocaine must never be in one sum below a list. */
    @Test
    void drugsAndOtherGoodsShareNoGroupAndGroupsHaveNames() {
        Set<String> drugs = groups(true);
        Set<String> goods = groups(false);
        assertThat(drugs)
                .containsExactlyInAnyOrder(
                        "opioid", "cannabis", "stimulant", "medicine", "precursor", "nps", "other");
        assertThat(goods).hasSize(20).doesNotContainAnyElementsOf(drugs);
        for (Language language : Language.values()) {
            var format = DomainFormat.onScreen(Messages.in(language), reference);
            assertThat(goods.stream().map(format::group).distinct()).hasSameSizeAs(goods);
        }
    }

    private Set<String> groups(boolean drugs) {
        return all.stream()
                .filter(e -> isDrug(e) == drugs)
                .map(e -> e.extraColumn("group"))
                .collect(toSet());
    }

    @Test
    void aGroupOfGoodsIsOneCategoryUnderOneName() {
        var names = new HashMap<String, Set<String>>();
        all.stream()
                .filter(e -> !isDrug(e))
                .forEach(e ->
                        names.merge(
                                e.extraColumn("group"),
                                Set.of(name(e)),
                                (a, b) -> a.equals(b) ? a : Set.of()));
        assertThat(names).allSatisfy((group, name) -> assertThat(name).as(group).hasSize(1));
    }

    private String name(CodeEntry e) {
        return categories(e) + " " + e.extraColumn("group_en") + " " + e.extraColumn("group_ru");
    }

    @Test
    void everyArticleHasAUniqueNameInBothLanguages() {
        for (boolean russian : List.of(true, false)) {
            assertThat(all.stream().map(e -> e.label(russian))).doesNotHaveDuplicates();
            assertThat(all.stream().map(e -> e.shortLabel(russian))).doesNotHaveDuplicates();
        }
        assertThat(all)
                .allSatisfy(e ->
                        assertThat(e.extraColumn("short_en").isEmpty())
                                .as("%s has a short name in one language", e.code())
                                .isEqualTo(e.extraColumn("short_ru").isEmpty()));
    }

    /**
     * An alias of drugs may mean several; an alias of goods means one article, which is not a drug.
     */
    @Test
    void anAliasOfGoodsMeansOneArticle() {
        Map<String, Set<String>> meant = new HashMap<>();
        all.forEach(
                e -> words(e).forEach(w -> meant.merge(w, Set.of(e.code()), ArticlesTest::both)));
        assertThat(all.stream().filter(e -> !isDrug(e)))
                .allSatisfy(e ->
                        assertThat(words(e))
                                .allSatisfy(w ->
                                        assertThat(meant.get(w)).as(w).containsExactly(e.code())));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toSet());
    }

    private static Set<String> words(CodeEntry e) {
        return Stream.concat(Stream.of(e.en(), e.ru()), e.aliases().stream())
                .map(word -> word.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .collect(toSet());
    }

    private List<Category> categories(CodeEntry e) {
        return GoodsClassification.categories(new Substance(e.code()), reference);
    }

    private boolean isDrug(CodeEntry e) {
        return categories(e).stream().anyMatch(category -> DRUGS.contains(category.code()));
    }
}
