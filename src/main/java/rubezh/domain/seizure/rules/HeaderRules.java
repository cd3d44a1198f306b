package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.HEADER_JOINT_WITH;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;

import module java.base;

import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.UnconfirmedFields;

/** Rules of the case header. */
public final class HeaderRules {
    /** Code of the stop for what was taken over from another case and not confirmed. */
    public static final String NOT_CONFIRMED = "HDR-004";

    private HeaderRules() {}

    static void check(Seizure seizure, Findings findings) {
        CaseHeader header = seizure.header();
        if (header.leadAgency() instanceof Agency lead && header.jointWith().contains(lead)) {
            findings.stop("HDR-001", HEADER_JOINT_WITH.pointer(), lead);
        }
        checkOperation(header, seizure.event(), findings);
        for (String pointer : UnconfirmedFields.open(seizure)) {
            String code =
                    NARRATIVE_CIRCUMSTANCES.contains(pointer)
                            ? NarrativeRules.NOT_READ
                            : NOT_CONFIRMED;
            findings.addOnSubmit(Severity.STOP, code, pointer, new FieldName(pointer));
        }
        if (header.kind() != null && header.isNegative() && !seizure.items().isEmpty()) {
            findings.question("HDR-002", HEADER_KIND.pointer(), header.kind());
        }
    }

    /** Returns whether no day a case may have happened on lies in an operation. */
    private static boolean isOutside(SeizureEvent event, OperationPeriod period) {
        return event.latest().filter(day -> day.isBefore(period.first())).isPresent()
                || event.earliest().filter(day -> day.isAfter(period.last())).isPresent();
    }

    /** HDR-003: a case counts in an operation only within its dates. */
    private static void checkOperation(
            CaseHeader header, SeizureEvent seizureEvent, Findings findings) {
        if (header.operation() instanceof OperationCode operation
                && seizureEvent.start() instanceof OffsetDateTime start) {
            LocalDate day = start.toLocalDate();
            OperationPeriod.of(findings.reference(), operation)
                    .filter(period -> isOutside(seizureEvent, period))
                    .ifPresent(period ->
                            findings.question(
                                    "HDR-003",
                                    HEADER_OPERATION.pointer(),
                                    day,
                                    operation,
                                    period.first(),
                                    period.last()));
        }
    }
}
