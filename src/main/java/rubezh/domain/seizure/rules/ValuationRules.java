package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_VALUATION_BASIS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_VALUATION_PRICED;

import rubezh.domain.seizure.goods.Valuation;

/** Rules of the valuation: a value needs a basis, a price a date. */
final class ValuationRules {
    private ValuationRules() {}

    static void check(String line, Valuation valuation, Findings findings) {
        if (valuation.value() != null && valuation.basis() == null) {
            findings.hint("VAL-001", ITEMS_VALUATION_BASIS.in(line));
        }
        if (valuation.price() != null && valuation.priced() == null) {
            findings.hint("VAL-002", ITEMS_VALUATION_PRICED.in(line));
        }
    }
}
