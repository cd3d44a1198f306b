package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.DETECTION_SELECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.derived.DerivedFields;

/**
 * All rules of a seizure record, the same for form, command line and import. "Unknown" is a value
 * of a code list and satisfies a rule that requires a value; an empty field does not. Codes of
 * rules are published and never reused; sentences are messages {@code rule.<code>}.
 *
 * <pre>{@code
 * List<Violation> violations =
 *         SeizureRules.check(seizure, clock.instant(), reference, ValidationPhase.SUBMIT);
 * }</pre>
 *
 * @see Violation
 */
public final class SeizureRules {
    /** Largest number of elements of any list of a record (rule TXT-007). */
    public static final int MAX_LINES = 1000;

    /** Required fields that tell of an inspection, which a warning or its answer may not know. */
    private static final List<FieldPath> OF_INSPECTION =
            List.of(
                    EVENT_DIRECTION,
                    DETECTION_SELECTION,
                    PLACE_POST,
                    ROUTE_DEPARTURE,
                    ROUTE_DESTINATION,
                    CONVEYANCES);

    private SeizureRules() {}

    /**
     * Returns the violations of one phase.
     *
     * @param now current time of the clock of the computer
     */
    public static List<Violation> check(
            Seizure seizure, Instant now, ReferenceData reference, ValidationPhase phase) {
        return phase == ValidationPhase.DRAFT
                ? ofDraft(seizure, now, reference)
                : check(seizure, now, reference).in(phase);
    }

    /** Runs the rules of a draft alone: they ask neither what is derived nor what is missing. */
    private static List<Violation> ofDraft(Seizure seizure, Instant now, ReferenceData reference) {
        var findings =
                new Findings(reference, day(seizure.event(), now), Set.of(), isCounted(seizure));
        checkAll(seizure, now, findings);
        return findings.violations().draft();
    }

    /**
     * Returns the violations by phase, in the order of the form: event, detection, place and route,
     * items, concealment, conveyances, persons, documents, narrative, evidence.
     *
     * @param now current time of the clock of the computer
     */
    public static PhasedViolations check(Seizure seizure, Instant now, ReferenceData reference) {
        List<DerivedField> derived = DerivedFields.open(seizure, reference);
        var findings =
                new Findings(
                        reference,
                        day(seizure.event(), now),
                        given(seizure, derived),
                        isCounted(seizure));
        checkAll(seizure, now, findings);
        SubmissionRules.check(seizure, derived, findings);
        return findings.violations();
    }

    private static void checkAll(Seizure seizure, Instant now, Findings findings) {
        HeaderRules.check(seizure, findings);
        AbsenceRules.check(seizure, findings);
        EventRules.check(seizure.event(), now, findings);
        DetectionRules.check(seizure, findings);
        PlaceRules.check(seizure.place(), findings);
        PlaceRules.check(seizure.route(), findings);
        ItemRules.check(seizure, findings);
        ConcealmentRules.check(seizure, findings);
        ConveyanceRules.check(seizure, findings);
        PersonRules.check(seizure, findings);
        WitnessRules.check(seizure, findings);
        ProceedingsRules.check(seizure.proceedings(), findings);
        NarrativeRules.check(seizure, findings);
        EvidenceRules.check(seizure, now, findings);
        LeafRules.check(seizure, "", findings);
    }

    private static Set<String> given(Seizure seizure, List<DerivedField> derived) {
        var pointers = new HashSet<>(Absence.pointers(seizure.header().absences()));
        derived.forEach(field -> pointers.add(field.pointer()));
        if (seizure.header().isMessage()) {
            OF_INSPECTION.forEach(field -> pointers.add(field.pointer()));
        }
        return pointers;
    }

    private static boolean isCounted(Seizure seizure) {
        Status status = seizure.header().status();
        return status != null && status.isCounted();
    }

    private static LocalDate day(SeizureEvent seizureEvent, Instant now) {
        OffsetDateTime start = seizureEvent.start();
        return start == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : start.toLocalDate();
    }
}
