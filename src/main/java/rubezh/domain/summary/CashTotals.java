package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.ExtraRules;

/**
 * Totals of seized cash. Banknotes are counted in pieces; their value is in two additional fields
 * of the line, amount and currency, and is summed by currency, exactly.
 */
public final class CashTotals {
    private CashTotals() {}

    /**
     * Returns the sums by currency, ISO 4217 as entered; a line without both fields, or with an
     * amount that is not a number, adds nothing.
     */
    public static SortedMap<String, BigDecimal> of(Collection<SeizedItem> items) {
        var sums = new TreeMap<String, BigDecimal>();
        for (SeizedItem item : items) {
            String currency = value(item, "CURR");
            String amount = value(item, "SUM");
            if (currency != null && amount != null && ExtraRules.isNumber(amount)) {
                sums.merge(currency, ExtraRules.number(amount), BigDecimal::add);
            }
        }
        return sums;
    }

    private static @Nullable String value(SeizedItem item, String name) {
        return item.appearance()
                .extraValues(name)
                .filter(value -> !value.startsWith("?"))
                .findFirst()
                .orElse(null);
    }
}
