package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Detection;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of selection and detection. */
final class DetectionRules {
    /** Means that are a device with a serial number (E05). */
    static final Set<String> INSTRUMENTS =
            Set.of("XRB", "XRC", "XRP", "END", "DEN", "TRC", "RAM", "RAD", "CAM");

    private DetectionRules() {}

    static void check(Seizure seizure, Findings findings) {
        Detection detection = seizure.detection();
        findings.requiredOnSubmit("DET-001", DETECTION_SELECTION.pointer(), detection.selection());
        if (detection.means().isEmpty() && SkipLogic.isApplicable(seizure, DETECTION_MEANS)) {
            findings.addOnSubmit(Severity.STOP, "DET-002", DETECTION_MEANS.pointer());
        }
        checkStart(detection, seizure.event(), findings);
        checkDetails(detection, findings);
        checkFieldTest(detection, seizure.items(), findings);
    }

    private static void checkStart(
            Detection detection, SeizureEvent seizureEvent, Findings findings) {
        if (detection.started() instanceof OffsetDateTime started
                && seizureEvent.start() instanceof OffsetDateTime start
                && started.isAfter(start)) {
            findings.question("EVT-007", DETECTION_STARTED.pointer(), started, start);
        }
    }

    private static void checkDetails(Detection detection, Findings findings) {
        if (Texts.isBlank(detection.dog())) {
            means(detection, Set.of("DOG"))
                    .ifPresent(_ -> findings.hint("DET-003", DETECTION_DOG.pointer()));
        }
        if (Codes.is(detection.selection(), "RSK") && Texts.isBlank(detection.riskProfile())) {
            findings.hint("DET-004", DETECTION_RISK_PROFILE.pointer());
        }
        if (Texts.isBlank(detection.equipment())) {
            means(detection, INSTRUMENTS)
                    .ifPresent(device ->
                            findings.hint("DET-005", DETECTION_EQUIPMENT.pointer(), device));
        }
    }

    private static Optional<DetectionMeans> means(Detection detection, Set<String> codes) {
        return detection.means().stream().filter(m -> Codes.isOneOf(m, codes)).findFirst();
    }

    private static void checkFieldTest(
            Detection detection, List<SeizedItem> items, Findings findings) {
        boolean hasTestedItem =
                items.stream().anyMatch(item -> Codes.is(item.stage(), "FIELD_TEST"));
        if (hasTestedItem && Codes.is(detection.fieldTest(), "NEG")) {
            findings.question("DET-006", DETECTION_FIELD_TEST.pointer());
        }
    }
}
