package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.List;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of the seized goods. */
final class ItemRules {
    private static final Quantity LARGE_DRUG_MASS = new Quantity(Dimension.MASS, 100_000_000_000L);

    private ItemRules() {}

    static void check(Seizure seizure, Findings findings) {
        List<SeizedItem> items = seizure.items();
        if (items.isEmpty() && SkipLogic.isApplicable(seizure, ITEMS)) {
            findings.requiredOnSubmit("ITM-001", ITEMS.pointer(), null);
        }
        items.forEach(item -> check(item, seizure, findings));
    }

    private static void check(SeizedItem item, Seizure seizure, Findings findings) {
        String line = ITEMS.pointer(item.id());
        findings.required("ITM-002", ITEMS_SUBSTANCE.in(line), item.substance());
        amount(ITEMS_AMOUNT.in(line), item, findings);
        if (item.packages() != null && item.packages() < 1) {
            findings.stop("QTY-006", ITEMS_PACKAGES.in(line), item.packages());
        }
        WeighingRules.check(line, item, findings);
        GoodsRules.check(line, item, findings);
        CategoryRules.check(line, item, seizure, findings);
        ExtraRules.check(line, item, findings);
    }

    private static void amount(String pointer, SeizedItem item, Findings findings) {
        boolean unweighed = item.isUnweighed();
        Amount amount = item.amount();
        if (!unweighed) {
            findings.requiredOnSubmit("QTY-001", pointer, amount);
        }
        if (amount == null) {
            return;
        }
        if (!unweighed || amount.quantity().base() < 0) {
            amount(
                    pointer,
                    amount,
                    GoodsClassification.isDrug(item, findings.reference()),
                    findings);
        } else if (amount.quantity().base() > 0) {
            findings.question("QTY-018", pointer, amount);
        }
        if (item.substance() != null) {
            measure(pointer, item.substance(), amount, findings);
        }
    }

    /** Checks the size of an amount; a hundred kilograms are unusual for drugs only. */
    private static void amount(String pointer, Amount amount, boolean drug, Findings findings) {
        Quantity quantity = amount.quantity();
        Quantity limit = limit(quantity);
        if (quantity.base() <= 0) {
            findings.stop("QTY-002", pointer, amount);
        } else if (quantity.base() > limit.base()) {
            findings.stop("QTY-004", pointer, amount, limit);
        } else if (drug
                && quantity.dimension().equals(Dimension.MASS)
                && quantity.base() > LARGE_DRUG_MASS.base()) {
            findings.question("QTY-003", pointer, amount, LARGE_DRUG_MASS);
        }
    }

    /** Returns the largest plausible quantity; more is a typing error. */
    static Quantity limit(Quantity quantity) {
        long base =
                switch (quantity.dimension().kind()) {
                    case MASS -> 1_000L * 1_000_000_000_000L;
                    case VOLUME -> 1_000_000L * 1_000_000L;
                    case PIECES -> 1_000_000_000L * Unit.PIECE;
                    case AREA -> 100_000_000L * 10_000L;
                };
        return new Quantity(quantity.dimension(), base);
    }

    private static void measure(
            String pointer, Substance substance, Amount amount, Findings findings) {
        String kind = amount.unit().kind().name();
        String expected = findings.extraColumn(substance, "measures");
        if (!expected.isEmpty() && !List.of(expected.split(";")).contains(kind)) {
            findings.question("QTY-005", pointer, substance, amount);
        }
    }
}
