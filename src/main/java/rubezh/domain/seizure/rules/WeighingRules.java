package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.Weighing;

/** Rules of gross, tare and net, and of their measurement. */
final class WeighingRules {
    /** Ratio of gross to net from which an error in the unit is likely. */
    private static final long UNUSUAL_RATIO = 10;

    private WeighingRules() {}

    static void check(String line, SeizedItem item, Findings findings) {
        Weighing weighing = item.weighing();
        checkPositive(ITEMS_WEIGHING_GROSS.in(line), weighing.gross(), findings);
        checkPiece(ITEMS_WEIGHING_PIECE_MASS.in(line), weighing.pieceMass(), findings);
        if (weighing.tare() != null) {
            checkTareAlone(ITEMS_WEIGHING_TARE.in(line), weighing.tare(), item, findings);
        }
        if (item.amount() == null && weighing.gross() != null && weighing.tare() != null) {
            checkRest(line, weighing.gross(), weighing.tare(), findings);
        }
        if (item.amount() != null && weighing.gross() != null) {
            checkGross(line, item.amount(), weighing.gross(), findings);
        }
        if (weighing.pieces() != null && weighing.pieces() < 1) {
            findings.stop("QTY-012", ITEMS_WEIGHING_PIECES.in(line), weighing.pieces());
        }
        checkScale(line, weighing, findings);
        if (item.amount() != null && weighing.gross() != null && weighing.tare() != null) {
            checkTare(line, item.amount(), weighing.gross(), weighing.tare(), findings);
        }
    }

    private static void checkRest(String line, Amount gross, Amount tare, Findings findings) {
        if (gross.hasSameDimension(tare) && tare.quantity().base() >= gross.quantity().base()) {
            findings.question("QTY-015", ITEMS_WEIGHING_TARE.in(line), tare, gross);
        }
    }

    private static void checkPiece(String pointer, @Nullable Amount mass, Findings findings) {
        checkPositive(pointer, mass, findings);
        if (mass != null && mass.unit().kind() != MeasureKind.MASS) {
            findings.question("QTY-017", pointer, mass);
        }
    }

    private static void checkPositive(String pointer, @Nullable Amount amount, Findings findings) {
        if (amount != null && amount.quantity().base() <= 0) {
            findings.stop("QTY-002", pointer, amount);
        }
        if (amount != null) {
            checkPlausible(pointer, amount, findings);
        }
    }

    private static void checkPlausible(String pointer, Amount amount, Findings findings) {
        Quantity limit = ItemRules.limit(amount.quantity());
        if (amount.quantity().base() > limit.base()) {
            findings.stop("QTY-004", pointer, amount, limit);
        }
    }

    /** Requires a tare of the same kind as the gross amount, or without one as the net amount. */
    private static void checkTareAlone(
            String pointer, Amount tare, SeizedItem item, Findings findings) {
        if (tare.quantity().base() < 0) {
            findings.stop("QTY-014", pointer, tare);
        }
        checkPlausible(pointer, tare, findings);
        Amount gross = item.weighing().gross();
        Amount packed = gross == null ? item.amount() : gross;
        if (packed != null && packed.unit().kind() != tare.unit().kind()) {
            findings.stop("QTY-016", pointer, tare, packed);
        }
    }

    private static void checkGross(String line, Amount net, Amount gross, Findings findings) {
        if (net.unit().kind() != gross.unit().kind()) {
            findings.stop("QTY-013", ITEMS_WEIGHING_GROSS.in(line), gross, net);
        } else if (net.hasSameDimension(gross)) {
            long netBase = net.quantity().base();
            long grossBase = gross.quantity().base();
            if (grossBase < netBase) {
                findings.stop("QTY-007", ITEMS_WEIGHING_GROSS.in(line), gross, net);
            } else if (netBase > 0 && grossBase / UNUSUAL_RATIO >= netBase) {
                findings.question(
                        "QTY-008", ITEMS_WEIGHING_GROSS.in(line), gross, net, grossBase / netBase);
            }
        }
    }

    private static void checkTare(
            String line, Amount net, Amount gross, Amount tare, Findings findings) {
        if (!net.hasSameDimension(gross) || !gross.hasSameDimension(tare)) {
            return;
        }
        long difference = gross.quantity().base() - net.quantity().base();
        if (difference >= 0
                && tare.quantity().base() >= 0
                && tare.quantity().base() != difference) {
            Quantity expected = new Quantity(gross.unit().dimension(), difference);
            findings.question("QTY-009", ITEMS_WEIGHING_TARE.in(line), tare, expected);
        }
    }

    private static void checkScale(String line, Weighing weighing, Findings findings) {
        if (Codes.is(weighing.method(), "WEI") && Texts.isBlank(weighing.scale())) {
            findings.hint("QTY-010", ITEMS_WEIGHING_SCALE.in(line));
        }
        if (weighing.scaleChecked() != null && weighing.scaleChecked().isBefore(findings.day())) {
            findings.question(
                    "QTY-011", ITEMS_WEIGHING_SCALE_CHECKED.in(line), weighing.scaleChecked());
        }
    }
}
