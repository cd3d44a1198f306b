package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.DETECTION;
import static rubezh.domain.seizure.SeizureFields.DETECTION_DOG;
import static rubezh.domain.seizure.SeizureFields.DETECTION_EQUIPMENT;
import static rubezh.domain.seizure.SeizureFields.DETECTION_FIELD_TEST;
import static rubezh.domain.seizure.SeizureFields.DETECTION_FURTHER;
import static rubezh.domain.seizure.SeizureFields.DETECTION_FURTHER_MEANS;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.DETECTION_RISK_PROFILE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_SELECTION;
import static rubezh.domain.seizure.SeizureFields.DETECTION_STARTED;
import static rubezh.domain.seizure.SeizureFields.DETECTION_TEST_COUNT;

import module java.base;

import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.seizure.AnyDetection;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Detection;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of selection and detection; the details are the same for each further detection. */
final class DetectionRules {
    /** Means that are a device with a serial number (E05). */
    static final Set<String> INSTRUMENTS =
            Set.of("XRB", "XRC", "XRP", "END", "DEN", "TRC", "RAM", "RAD", "CAM");

    private DetectionRules() {}

    static void check(Seizure seizure, Findings findings) {
        Detection detection = seizure.detection();
        findings.requiredOnSubmit("DET-001", DETECTION_SELECTION.pointer(), detection.selection());
        if (detection.means().isEmpty() && SkipLogic.isApplicable(seizure, DETECTION_MEANS)) {
            findings.requiredOnSubmit("DET-002", DETECTION_MEANS.pointer(), null);
        }
        checkStart(detection, seizure.event(), findings);
        check(detection, DETECTION.pointer(), seizure, findings);
        detection
                .further()
                .forEach(further -> {
                    if (further.means().isEmpty()) {
                        findings.addOnSubmit(
                                Severity.STOP,
                                "DET-002",
                                DETECTION_FURTHER_MEANS.pointer(further.id()));
                    }
                    check(further, DETECTION_FURTHER.pointer(further.id()), seizure, findings);
                });
    }

    private static void checkStart(
            Detection detection, SeizureEvent seizureEvent, Findings findings) {
        if (detection.started() instanceof OffsetDateTime started
                && seizureEvent.start() instanceof OffsetDateTime start
                && started.isAfter(start)) {
            findings.question("EVT-007", DETECTION_STARTED.pointer(), started, start);
        }
    }

    /**
     * @param at pointer of the section or line that holds the detection
     */
    private static void check(
            AnyDetection detection, String at, Seizure seizure, Findings findings) {
        checkDetails(detection, at, findings);
        checkFieldTest(detection, at, seizure, findings);
        EvidenceRules.checkExist(at, detection.items(), detection.packages(), seizure, findings);
    }

    private static String pointer(String at, FieldPath field) {
        return at + "/" + field.name();
    }

    private static void checkDetails(AnyDetection detection, String at, Findings findings) {
        if (Texts.isBlank(detection.dog())) {
            means(detection, Set.of("DOG"))
                    .ifPresent(_ -> findings.hint("DET-003", pointer(at, DETECTION_DOG)));
        }
        if (Codes.is(detection.selection(), "RSK") && Texts.isBlank(detection.riskProfile())) {
            findings.hint("DET-004", pointer(at, DETECTION_RISK_PROFILE));
        }
        if (Texts.isBlank(detection.equipment())) {
            means(detection, INSTRUMENTS)
                    .ifPresent(device ->
                            findings.hint("DET-005", pointer(at, DETECTION_EQUIPMENT), device));
        }
    }

    private static Optional<DetectionMeans> means(AnyDetection detection, Set<String> codes) {
        return detection.means().stream().filter(m -> Codes.isOneOf(m, codes)).findFirst();
    }

    private static void checkFieldTest(
            AnyDetection detection, String at, Seizure seizure, Findings findings) {
        boolean questioned =
                Codes.is(detection.fieldTest(), "NEG")
                        && seizure.items().stream()
                                .filter(item -> Codes.is(item.stage(), "FIELD_TEST"))
                                .anyMatch(item ->
                                        isOf(detection, item) && !isPositive(seizure, item));
        if (questioned) {
            findings.question("DET-006", pointer(at, DETECTION_FIELD_TEST));
        }
        if (detection.testKind() != null && detection.fieldTest() == null) {
            findings.hint("DET-007", pointer(at, DETECTION_FIELD_TEST), detection.testKind());
        }
        Integer count = detection.testCount();
        if (count != null && count < 1) {
            findings.stop("DET-008", pointer(at, DETECTION_TEST_COUNT), count);
        }
    }

    /** Returns whether another test of the line was positive. */
    private static boolean isPositive(Seizure seizure, SeizedItem item) {
        return seizure.detection()
                .all()
                .anyMatch(other -> Codes.is(other.fieldTest(), "POS") && isOf(other, item));
    }

    /** Returns whether a detection found a line: one that names no lines found all of them. */
    private static boolean isOf(AnyDetection detection, SeizedItem item) {
        return detection.items().isEmpty() || detection.items().contains(new LineRef(item.id()));
    }
}
