package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_ACT;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_AT;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_FROM;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_NOTE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.CustodyEvent;

/**
 * Rules of custody: every hand-over is there, in order, without a gap; what was saved is never
 * changed.
 */
public final class CustodyRules {
    private CustodyRules() {}

    static void check(List<CustodyEvent> custody, Instant now, Findings findings) {
        OffsetDateTime last = null;
        String holder = null;
        for (CustodyEvent event : custody) {
            findings.required("CUS-001", EVIDENCE_CUSTODY_ACT.pointer(event.id()), event.act());
            findings.required("CUS-002", EVIDENCE_CUSTODY_AT.pointer(event.id()), event.at());
            explained(event, findings);
            handOver(event, holder, findings);
            holder = Texts.isBlank(event.to()) ? holder : event.to();
            if (event.at() != null) {
                inOrder(event, event.at(), last, now, findings);
                last = event.at();
            }
        }
    }

    private static void inOrder(
            CustodyEvent event,
            OffsetDateTime time,
            @Nullable OffsetDateTime last,
            Instant now,
            Findings findings) {
        if (time.toInstant().isAfter(now)) {
            findings.stop(
                    "CUS-003",
                    EVIDENCE_CUSTODY_AT.pointer(event.id()),
                    time,
                    now.atOffset(time.getOffset()));
        }
        if (last != null && time.isBefore(last)) {
            findings.stop("CUS-004", EVIDENCE_CUSTODY_AT.pointer(event.id()), time, last);
        }
    }

    /** A bad condition needs a note. */
    private static void explained(CustodyEvent event, Findings findings) {
        if (!Texts.isBlank(event.note())) {
            return;
        }
        if (isCorrection(event)) {
            findings.stop("CUS-007", EVIDENCE_CUSTODY_NOTE.pointer(event.id()));
        } else if (event.condition() != null && !Codes.is(event.condition(), "INT")) {
            findings.stop("CUS-006", EVIDENCE_CUSTODY_NOTE.pointer(event.id()), event.condition());
        }
    }

    /** The giver is the previous holder, unless a correcting entry sets this right. */
    private static void handOver(CustodyEvent event, @Nullable String holder, Findings findings) {
        if (holder == null || isCorrection(event)) {
            return;
        }
        String from = Texts.orEmpty(event.from());
        String to = Texts.orEmpty(event.to());
        if (!from.isBlank()) {
            if (!isSame(from, holder)) {
                findings.stop("CUS-005", EVIDENCE_CUSTODY_FROM.pointer(event.id()), from, holder);
            }
        } else if (!to.isBlank() && !isSame(to, holder)) {
            findings.stop("CUS-010", EVIDENCE_CUSTODY_FROM.pointer(event.id()), to, holder);
        }
    }

    private static boolean isSame(String one, String other) {
        return Texts.fold(one).equals(Texts.fold(other));
    }

    /**
     * Compares a seizure with what was saved of it: CUS-008 a line was changed, or lines were put
     * before or between those saved, CUS-009 lines were removed. A new line follows at the end.
     */
    public static List<Violation> checkAppendOnly(Seizure before, Seizure now) {
        List<CustodyEvent> current = now.evidence().custody();
        var kept = new ArrayList<>(before.evidence().custody());
        boolean removed = kept.removeIf(saved -> current.stream().noneMatch(isLine(saved)));
        var broken = new ArrayList<Violation>();
        if (removed) {
            broken.add(
                    new Violation(EVIDENCE_CUSTODY.pointer(), "CUS-009", Severity.STOP, List.of()));
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!isUnchanged(kept.get(i), current.get(i))) {
                broken.add(new Violation(at(kept.get(i)), "CUS-008", Severity.STOP, List.of()));
            }
        }
        return List.copyOf(broken);
    }

    private static Predicate<CustodyEvent> isLine(CustodyEvent saved) {
        return event -> event.id().equals(saved.id());
    }

    /** A place in the list may be counted anew; the order is compared by going side by side. */
    private static boolean isUnchanged(CustodyEvent saved, CustodyEvent event) {
        return saved.equals(
                new CustodyEvent(
                        event.id(),
                        saved.pos(),
                        event.act(),
                        event.at(),
                        event.from(),
                        event.to(),
                        event.storage(),
                        event.place(),
                        event.condition(),
                        event.compared(),
                        event.basis(),
                        event.note()));
    }

    private static boolean isCorrection(CustodyEvent event) {
        return Codes.is(event.act(), "COR");
    }

    private static String at(CustodyEvent event) {
        return EVIDENCE_CUSTODY.pointer(event.id());
    }
}
