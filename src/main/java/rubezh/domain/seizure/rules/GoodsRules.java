package rubezh.domain.seizure.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.goods.Appearance;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of what goods say of themselves, and of where they belong. */
final class GoodsRules {
    private static final Pattern TARIFF = Pattern.compile("[0-9]{4}|[0-9]{6}|[0-9]{10}");

    private GoodsRules() {}

    static void check(String line, SeizedItem item, Findings findings) {
        Appearance appearance = item.appearance();
        String at = line + "/appearance";
        if (appearance.purity() != null && !Codes.is(item.stage(), "LAB")) {
            findings.question("ITM-003", at + "/purity");
        }
        tariff(at + "/tariff", appearance.tariff(), findings);
        if (appearance.expiry() != null && appearance.expiry().isBefore(findings.day())) {
            findings.hint("ITM-005", at + "/expiry", appearance.expiry());
        }
        if (item.category() != null && item.substance() != null) {
            category(line + "/category", item.category(), item.substance(), findings);
        }
    }

    private static void tariff(String pointer, @Nullable String code, Findings findings) {
        if (code != null && !code.isBlank() && !TARIFF.matcher(code.strip()).matches()) {
            findings.question("ITM-004", pointer, code);
        }
    }

    /** Drugs, precursors and other goods are counted apart: article and category must agree. */
    private static void category(
            String pointer, Category category, Substance substance, Findings findings) {
        List<Category> own = GoodsClassification.categories(substance, findings.reference());
        if (!own.isEmpty() && !own.contains(category)) {
            findings.question("ITM-006", pointer, substance, category, own);
        }
    }
}
