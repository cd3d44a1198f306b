package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.CustodyChain;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.text.BlankCharacters;

/**
 * Rules of custody: every handover is recorded, in order, without a gap; saved events are never
 * changed. A line that lacks something required is not an event yet: a draft keeps it, and it is
 * completed or removed before submission.
 */
public final class CustodyRules {
    private CustodyRules() {}

    static void check(List<CustodyEvent> custody, Instant now, Findings findings) {
        for (CustodyEvent event : CustodyChain.broken(custody)) {
            Object at = Objects.requireNonNullElse((Object) event.at(), "?");
            findings.question("CUS-011", at(event), at);
        }
        OffsetDateTime previous = null;
        String holder = null;
        for (CustodyEvent event : custody) {
            missing(event, holder).forEach(findings::addOnSubmit);
            checkGiver(event, holder, findings);
            holder = holderAfter(event, holder);
            if (event.at() != null) {
                checkOrder(event, event.at(), previous, now, findings);
                previous = event.at();
            }
        }
    }

    private static @Nullable String holderAfter(CustodyEvent event, @Nullable String holder) {
        return Texts.isBlank(event.to()) ? holder : event.to();
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

    /**
     * Returns what a line lacks: act, time, the note of a correction or of a bad condition, the
     * giver if it was received by other than the holder.
     */
    private static List<Violation> missing(CustodyEvent event, @Nullable String holder) {
        var missing = new ArrayList<Violation>();
        if (event.act() == null) {
            missing.add(stop("CUS-001", EVIDENCE_CUSTODY_ACT.pointer(event.id())));
        }
        if (event.at() == null) {
            missing.add(stop("CUS-002", EVIDENCE_CUSTODY_AT.pointer(event.id())));
        }
        if (Texts.isBlank(event.note())) {
            missing.addAll(missingNote(event));
        }
        String to = Texts.orEmpty(event.to());
        if (holder != null && lacksGiver(event) && !isSame(to, holder)) {
            missing.add(stop("CUS-010", EVIDENCE_CUSTODY_FROM.pointer(event.id()), to, holder));
        }
        return missing;
    }

    /** Returns why an event without a note needs one. */
    private static List<Violation> missingNote(CustodyEvent event) {
        String pointer = EVIDENCE_CUSTODY_NOTE.pointer(event.id());
        if (isCorrection(event)) {
            return List.of(stop("CUS-007", pointer));
        }
        return event.condition() == null || Codes.is(event.condition(), "INT")
                ? List.of()
                : List.of(stop("CUS-006", pointer, event.condition()));
    }

    private static boolean lacksGiver(CustodyEvent event) {
        return !isCorrection(event) && Texts.isBlank(event.from()) && !Texts.isBlank(event.to());
    }

    private static Violation stop(String code, String pointer, Object... arguments) {
        return new Violation(pointer, code, Severity.STOP, List.of(arguments));
    }

    /** Requires a giver to be the previous holder, except in a correction. */
    private static void checkGiver(CustodyEvent event, @Nullable String holder, Findings findings) {
        String from = Texts.orEmpty(event.from());
        if (holder == null || isCorrection(event) || BlankCharacters.isBlank(from)) {
            return;
        }
        if (!isSame(from, holder)) {
            findings.stop("CUS-005", EVIDENCE_CUSTODY_FROM.pointer(event.id()), from, holder);
        }
    }

    private static boolean isSame(String one, String other) {
        return Texts.fold(one).equals(Texts.fold(other));
    }

    /**
     * Compares a seizure with its saved state: CUS-008 if a complete line was changed, or lines
     * were inserted before or between the saved ones, CUS-009 if complete lines were removed. New
     * lines are appended.
     */
    public static List<Violation> checkAppendOnly(Seizure before, Seizure now) {
        List<CustodyEvent> saved = before.evidence().custody();
        List<CustodyEvent> current = now.evidence().custody();
        Set<UUID> complete = complete(saved);
        var kept = new ArrayList<>(saved);
        kept.removeIf(line -> current.stream().noneMatch(isLine(line)));
        var violations = new ArrayList<Violation>();
        if (saved.stream().anyMatch(line -> !kept.contains(line) && complete.contains(line.id()))) {
            violations.add(stop("CUS-009", EVIDENCE_CUSTODY.pointer()));
        }
        for (int i = 0; i < kept.size(); i++) {
            CustodyEvent line = kept.get(i);
            boolean same =
                    complete.contains(line.id())
                            ? isUnchanged(line, current.get(i))
                            : isLine(line).test(current.get(i));
            if (!same) {
                violations.add(stop("CUS-008", at(line)));
            }
        }
        return List.copyOf(violations);
    }

    /** Returns the ids of the lines that lack nothing required, so that they are events. */
    public static Set<UUID> complete(List<CustodyEvent> custody) {
        var complete = new HashSet<UUID>();
        String holder = null;
        for (CustodyEvent event : custody) {
            if (missing(event, holder).isEmpty()) {
                complete.add(event.id());
            }
            holder = holderAfter(event, holder);
        }
        return complete;
    }

    private static Predicate<CustodyEvent> isLine(CustodyEvent saved) {
        return event -> event.id().equals(saved.id());
    }

    /** Returns whether an event is unchanged except for what the program sets. */
    private static boolean isUnchanged(CustodyEvent saved, CustodyEvent event) {
        return saved.equals(event.withGiven(saved.pos(), saved.chain()));
    }

    private static boolean isCorrection(CustodyEvent event) {
        return Codes.is(event.act(), "COR");
    }

    private static String at(CustodyEvent event) {
        return EVIDENCE_CUSTODY.pointer(event.id());
    }
}
