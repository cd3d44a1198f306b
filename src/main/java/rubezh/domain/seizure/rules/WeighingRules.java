package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_GROSS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_PIECES;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_PIECE_MASS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_SCALE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_SCALE_CHECKED;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_TARE;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.Weighing;

/** Rules of gross, tare and net, and of how they were established. */
final class WeighingRules {
    /** Packing that weighs nine times what is in it: more likely a slip in the unit. */
    private static final long MUCH_PACKING = 10;

    private WeighingRules() {}

    static void check(String line, SeizedItem item, Findings findings) {
        Weighing weighing = item.weighing();
        above(ITEMS_WEIGHING_GROSS.in(line), weighing.gross(), findings);
        piece(ITEMS_WEIGHING_PIECE_MASS.in(line), weighing.pieceMass(), findings);
        if (weighing.tare() != null) {
            packing(ITEMS_WEIGHING_TARE.in(line), weighing.tare(), item, findings);
        }
        if (item.amount() == null && weighing.gross() != null && weighing.tare() != null) {
            nothingLeft(line, weighing.gross(), weighing.tare(), findings);
        }
        if (item.amount() != null && weighing.gross() != null) {
            gross(line, item.amount(), weighing.gross(), findings);
        }
        if (weighing.pieces() != null && weighing.pieces() < 1) {
            findings.stop("QTY-012", ITEMS_WEIGHING_PIECES.in(line), weighing.pieces());
        }
        scale(line, weighing, findings);
        if (item.amount() != null && weighing.gross() != null && weighing.tare() != null) {
            tare(line, item.amount(), weighing.gross(), weighing.tare(), findings);
        }
    }

    private static void nothingLeft(String line, Amount gross, Amount tare, Findings findings) {
        if (isSame(gross, tare) && tare.quantity().base() >= gross.quantity().base()) {
            findings.question("QTY-015", ITEMS_WEIGHING_TARE.in(line), tare, gross);
        }
    }

    private static void piece(String pointer, @Nullable Amount mass, Findings findings) {
        above(pointer, mass, findings);
        if (mass != null && mass.unit().kind() != MeasureKind.MASS) {
            findings.question("QTY-017", pointer, mass);
        }
    }

    private static void above(String pointer, @Nullable Amount amount, Findings findings) {
        if (amount != null && amount.quantity().base() <= 0) {
            findings.stop("QTY-002", pointer, amount);
        }
        if (amount != null) {
            possible(pointer, amount, findings);
        }
    }

    private static void possible(String pointer, Amount amount, Findings findings) {
        Quantity limit = ItemRules.limit(amount.quantity());
        if (amount.quantity().base() > limit.base()) {
            findings.stop("QTY-004", pointer, amount, limit);
        }
    }

    /** Packing is measured as what it is packing of: gross, or net where there is no gross. */
    private static void packing(String pointer, Amount tare, SeizedItem item, Findings findings) {
        if (tare.quantity().base() < 0) {
            findings.stop("QTY-014", pointer, tare);
        }
        possible(pointer, tare, findings);
        Amount gross = item.weighing().gross();
        Amount whole = gross == null ? item.amount() : gross;
        if (whole != null && whole.unit().kind() != tare.unit().kind()) {
            findings.stop("QTY-016", pointer, tare, whole);
        }
    }

    private static void gross(String line, Amount net, Amount gross, Findings findings) {
        if (net.unit().kind() != gross.unit().kind()) {
            findings.stop("QTY-013", ITEMS_WEIGHING_GROSS.in(line), gross, net);
        } else if (isSame(net, gross)) {
            long netBase = net.quantity().base();
            long grossBase = gross.quantity().base();
            if (grossBase < netBase) {
                findings.stop("QTY-007", ITEMS_WEIGHING_GROSS.in(line), gross, net);
            } else if (netBase > 0 && grossBase / MUCH_PACKING >= netBase) {
                findings.question(
                        "QTY-008", ITEMS_WEIGHING_GROSS.in(line), gross, net, grossBase / netBase);
            }
        }
    }

    private static void tare(
            String line, Amount net, Amount gross, Amount tare, Findings findings) {
        if (!isSame(net, gross) || !isSame(gross, tare)) {
            return;
        }
        long packing = gross.quantity().base() - net.quantity().base();
        if (packing >= 0 && tare.quantity().base() >= 0 && tare.quantity().base() != packing) {
            Quantity right = Quantity.of(gross.unit().dimension(), packing);
            findings.question("QTY-009", ITEMS_WEIGHING_TARE.in(line), tare, right);
        }
    }

    private static boolean isSame(Amount one, Amount other) {
        return one.unit().dimension().equals(other.unit().dimension());
    }

    private static void scale(String line, Weighing weighing, Findings findings) {
        if (Codes.is(weighing.method(), "WEI") && Texts.isBlank(weighing.scale())) {
            findings.hint("QTY-010", ITEMS_WEIGHING_SCALE.in(line));
        }
        if (weighing.scaleChecked() != null && weighing.scaleChecked().isBefore(findings.day())) {
            findings.question(
                    "QTY-011", ITEMS_WEIGHING_SCALE_CHECKED.in(line), weighing.scaleChecked());
        }
    }
}
