package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

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
import rubezh.text.BlankCharacters;

/**
 * Rules of custody: every handover is recorded, in order, without a gap; saved events are never
 * changed.
 */
public final class CustodyRules {
    private CustodyRules() {}

    static void check(List<CustodyEvent> custody, Instant now, Findings findings) {
        OffsetDateTime previous = null;
        String holder = null;
        for (CustodyEvent event : custody) {
            findings.required("CUS-001", EVIDENCE_CUSTODY_ACT.pointer(event.id()), event.act());
            findings.required("CUS-002", EVIDENCE_CUSTODY_AT.pointer(event.id()), event.at());
            checkNote(event, findings);
            checkGiver(event, holder, findings);
            holder = Texts.isBlank(event.to()) ? holder : event.to();
            if (event.at() != null) {
                checkOrder(event, event.at(), previous, now, findings);
                previous = event.at();
            }
        }
    }

    private static void checkOrder(
            CustodyEvent event,
            OffsetDateTime time,
            @Nullable OffsetDateTime previous,
            Instant now,
            Findings findings) {
        String pointer = EVIDENCE_CUSTODY_AT.pointer(event.id());
        findings.notInFuture("CUS-003", pointer, time, now);
        if (previous != null && time.isBefore(previous)) {
            findings.stop("CUS-004", pointer, time, previous);
        }
    }

    /** Requires a note for a correction and for a bad condition. */
    private static void checkNote(CustodyEvent event, Findings findings) {
        if (!Texts.isBlank(event.note())) {
            return;
        }
        if (isCorrection(event)) {
            findings.stop("CUS-007", EVIDENCE_CUSTODY_NOTE.pointer(event.id()));
        } else if (event.condition() != null && !Codes.is(event.condition(), "INT")) {
            findings.stop("CUS-006", EVIDENCE_CUSTODY_NOTE.pointer(event.id()), event.condition());
        }
    }

    /** Requires the giver to be the previous holder, except in a correction. */
    private static void checkGiver(CustodyEvent event, @Nullable String holder, Findings findings) {
        if (holder == null || isCorrection(event)) {
            return;
        }
        String from = Texts.orEmpty(event.from());
        String to = Texts.orEmpty(event.to());
        if (!BlankCharacters.isBlank(from)) {
            if (!isSame(from, holder)) {
                findings.stop("CUS-005", EVIDENCE_CUSTODY_FROM.pointer(event.id()), from, holder);
            }
        } else if (!BlankCharacters.isBlank(to) && !isSame(to, holder)) {
            findings.stop("CUS-010", EVIDENCE_CUSTODY_FROM.pointer(event.id()), to, holder);
        }
    }

    private static boolean isSame(String one, String other) {
        return Texts.fold(one).equals(Texts.fold(other));
    }

    /**
     * Compares a seizure with its saved state: CUS-008 if a line was changed, or lines were
     * inserted before or between the saved ones, CUS-009 if lines were removed. New lines are
     * appended.
     */
    public static List<Violation> checkAppendOnly(Seizure before, Seizure now) {
        List<CustodyEvent> current = now.evidence().custody();
        var kept = new ArrayList<>(before.evidence().custody());
        boolean removed = kept.removeIf(saved -> current.stream().noneMatch(isLine(saved)));
        var violations = new ArrayList<Violation>();
        if (removed) {
            violations.add(
                    new Violation(EVIDENCE_CUSTODY.pointer(), "CUS-009", Severity.STOP, List.of()));
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!isUnchanged(kept.get(i), current.get(i))) {
                violations.add(new Violation(at(kept.get(i)), "CUS-008", Severity.STOP, List.of()));
            }
        }
        return List.copyOf(violations);
    }

    private static Predicate<CustodyEvent> isLine(CustodyEvent saved) {
        return event -> event.id().equals(saved.id());
    }

    /** Returns whether an event is unchanged except for its position. */
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
