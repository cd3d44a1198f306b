package rubezh.domain.seizure.rules;

import rubezh.domain.seizure.goods.Valuation;

/** Rules of worth: a sum says little without what it rests on and when. */
final class ValuationRules {
    private ValuationRules() {}

    static void check(String at, Valuation valuation, Findings findings) {
        if (valuation.value() != null && valuation.basis() == null) {
            findings.hint("VAL-001", at + "/basis");
        }
        if (valuation.price() != null && valuation.priced() == null) {
            findings.hint("VAL-002", at + "/priced");
        }
    }
}
