package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import rubezh.domain.seizure.SeizureEvent;

/** Rules of time and direction. */
final class EventRules {
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final Duration USUAL_LENGTH = Duration.ofHours(24);

    private EventRules() {}

    static void check(SeizureEvent seizureEvent, Instant now, Findings findings) {
        findings.required("EVT-001", EVENT_START.pointer(), seizureEvent.start());
        if (seizureEvent.start() instanceof OffsetDateTime start) {
            findings.notInFuture("EVT-002", EVENT_START.pointer(), start, now);
            if (start.toLocalDate().isBefore(OLDEST)) {
                findings.stop("EVT-003", EVENT_START.pointer(), start, OLDEST);
            }
            if (seizureEvent.end() instanceof OffsetDateTime end) {
                findings.notInFuture("EVT-002", EVENT_END.pointer(), end, now);
                checkLength(start, end, findings);
            }
            if (seizureEvent.detected() instanceof OffsetDateTime detected
                    && detected.isAfter(start)) {
                findings.stop("EVT-006", EVENT_DETECTED.pointer(), detected, start);
            }
        }
        findings.requiredOnSubmit("DIR-001", EVENT_DIRECTION.pointer(), seizureEvent.direction());
    }

    private static void checkLength(OffsetDateTime start, OffsetDateTime end, Findings findings) {
        if (end.isBefore(start)) {
            findings.stop("EVT-004", EVENT_END.pointer(), end, start);
        } else if (Duration.between(start, end).compareTo(USUAL_LENGTH) > 0) {
            findings.question("EVT-005", EVENT_END.pointer(), start, end);
        }
    }
}
