package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.goods.SeizedItem;

/** Classification of goods as drugs, and the category of other goods. */
class GoodsClassificationTest {
    /** The article decides; without possible categories the category of the line does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    OPI-HER   |     | true  | DRG
                    OPI-HER   | TOB | true  | DRG
                    PRE-AAN   | PRC | true  | PRC
                    OPI-TRA   | MED | true  | MED
                    MED-MED   |     | false | MED
                    POT-MER   |     | false | POT
                    TOB-CIG   |     | false | TOB
                    TOB-CIG   | DRG | false | TOB
                    UNK-SUS   |     | true  | DRG
                    UNK-SUS   | PRC | true  | PRC
                    UNK-SUS   | TOB | false | TOB
                              | TOB | false | TOB
                              |     | true  |
                    NEW-ONE   |     | true  |
                    NEW-ONE   | FUE | false | FUE
                    """)
    void goodsAreClassifiedByArticleThenByCategory(
            @Nullable String substance,
            @Nullable String category,
            boolean drug,
            @Nullable String counted) {
        SeizedItem item = item(substance, category);
        assertThat(GoodsClassification.isDrug(item, SeizureScript.REFERENCE)).isEqualTo(drug);
        assertThat(GoodsClassification.category(item, SeizureScript.REFERENCE))
                .isEqualTo(counted == null ? null : new Category(counted));
    }

    private static SeizedItem item(@Nullable String substance, @Nullable String category) {
        return SeizureScript.validWith(
                        "items/a/substance=%s; items/a/category=%s"
                                .formatted(
                                        Objects.requireNonNullElse(substance, ""),
                                        Objects.requireNonNullElse(category, "")))
                .items()
                .getFirst();
    }

    @Test
    void aCaseWithFewerLinesIsStillOneCase() {
        Seizure both = SeizureScript.validWith("items/d/substance=FUE-PET; items/d/amount=40 LTR");
        List<Seizure> drugs =
                GoodsClassification.withItems(
                        List.of(both), i -> GoodsClassification.isDrug(i, SeizureScript.REFERENCE));
        assertThat(drugs).hasSize(1);
        assertThat(drugs.getFirst().items()).containsExactly(both.items().getFirst());
        assertThat(drugs.getFirst().parties()).isEqualTo(both.parties());
    }
}
