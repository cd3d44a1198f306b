package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.Identification;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of the identification of goods: stages go checkForward, and amounts add up. */
final class IdentificationRules {
    /** Tolerance of scales: one part in two hundred, half a per cent. */
    private static final long TOLERANCE = 200;

    private IdentificationRules() {}

    static void check(List<Identification> steps, Map<UUID, SeizedItem> items, Findings findings) {
        var furthest = new HashMap<UUID, Stage>();
        var last = new LinkedHashMap<UUID, Stage>();
        for (Identification step : steps) {
            String line = EVIDENCE_IDENTIFICATIONS.pointer(step.id());
            EvidenceRules.checkExists(
                    EVIDENCE_IDENTIFICATIONS_ITEM.in(line), step.item(), items.keySet(), findings);
            if (step.item() != null) {
                checkForward(line, step, furthest, findings);
                if (step.stage() != null) {
                    last.put(step.item().id(), step.stage());
                }
                Amount net = EvidenceRules.netOf(step.item(), items);
                checkBalance(line, step, net, findings);
            }
        }
        last.forEach((id, stage) -> {
            SeizedItem item = items.get(id);
            if (item != null && item.stage() != null) {
                StageRules.checkAgrees(ITEMS.pointer(id), item.stage(), stage, findings);
            }
        });
    }

    private static void checkForward(
            String line, Identification step, Map<UUID, Stage> furthest, Findings findings) {
        if (!(step.item() instanceof LineRef item) || !(step.stage() instanceof Stage stage)) {
            return;
        }
        Stage previous = furthest.get(item.id());
        if (previous == null || StageRules.rank(stage) >= StageRules.rank(previous)) {
            furthest.put(item.id(), stage);
        } else if (StageRules.rank(stage) >= 0 && Texts.isBlank(step.note())) {
            findings.stop("EVI-006", EVIDENCE_IDENTIFICATIONS_NOTE.in(line), previous, stage);
        }
    }

    private static void checkBalance(
            String line, Identification step, @Nullable Amount net, Findings findings) {
        if (net == null
                || !(step.found() instanceof Amount found)
                || !net.hasSameDimension(found)
                || !Texts.isBlank(step.note())) {
            return;
        }
        if (!(step.used() instanceof Amount used)) {
            checkNotMore(line, found, net, findings);
        } else if (net.hasSameDimension(used)) {
            long accounted = found.quantity().plus(used.quantity()).base();
            long whole = net.quantity().base();
            if (Math.abs(accounted - whole) > whole / TOLERANCE) {
                findings.question(
                        "EVI-005", EVIDENCE_IDENTIFICATIONS_FOUND.in(line), found, used, net);
            }
        }
    }

    /** Without a used amount, requires only that no more was found than the net amount. */
    private static void checkNotMore(String line, Amount found, Amount net, Findings findings) {
        long whole = net.quantity().base();
        if (found.quantity().base() > Quantity.sum(whole, whole / TOLERANCE)) {
            findings.question("EVI-013", EVIDENCE_IDENTIFICATIONS_FOUND.in(line), found, net);
        }
    }
}
