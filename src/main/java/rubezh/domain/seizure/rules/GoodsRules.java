package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.goods.Appearance;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.Valuation;
import rubezh.text.BlankCharacters;

/** Rules of the appearance, classification and valuation of goods. */
final class GoodsRules {
    private static final Pattern TARIFF = Pattern.compile("[0-9]{4}|[0-9]{6}|[0-9]{10}");

    private GoodsRules() {}

    static void check(String line, SeizedItem item, Findings findings) {
        Appearance appearance = item.appearance();
        if (appearance.purity() != null && !Codes.is(item.stage(), "LAB")) {
            findings.question("ITM-003", ITEMS_APPEARANCE_PURITY.in(line));
        }
        tariff(ITEMS_APPEARANCE_TARIFF.in(line), appearance.tariff(), findings);
        if (appearance.expiry() != null && appearance.expiry().isBefore(findings.day())) {
            findings.hint("ITM-005", ITEMS_APPEARANCE_EXPIRY.in(line), appearance.expiry());
        }
        if (item.isOnlyClass()) {
            findings.requiredOnSubmit(
                    "ITM-009",
                    ITEMS_APPEARANCE_NAME.in(line),
                    Texts.isBlank(appearance.name()) ? null : appearance.name());
        }
        if (item.category() != null && item.substance() != null) {
            category(ITEMS_CATEGORY.in(line), item.category(), item.substance(), findings);
        }
        valuation(line, item.valuation(), findings);
    }

    /** Requires a basis of a value, and the date of a price. */
    private static void valuation(String line, Valuation valuation, Findings findings) {
        if (valuation.value() != null && valuation.basis() == null) {
            findings.hint("VAL-001", ITEMS_VALUATION_BASIS.in(line));
        }
        if (valuation.price() != null && valuation.priced() == null) {
            findings.hint("VAL-002", ITEMS_VALUATION_PRICED.in(line));
        }
    }

    static void tariff(String pointer, @Nullable String code, Findings findings) {
        if (code != null
                && !BlankCharacters.isBlank(code)
                && !TARIFF.matcher(code.strip()).matches()) {
            findings.question("ITM-004", pointer, code);
        }
    }

    /**
     * Requires article and category to agree, as drugs, precursors and other goods are counted
     * separately.
     */
    private static void category(
            String pointer, Category category, Substance substance, Findings findings) {
        List<Category> possible = GoodsClassification.categories(substance, findings.reference());
        if (!possible.isEmpty() && !possible.contains(category)) {
            findings.question("ITM-006", pointer, substance, category, possible);
        }
    }
}
