package rubezh.domain.seizure;

/** Rules of selection and detection. */
final class DetectionRules {
    private DetectionRules() {}

    static void check(Detection detection, Findings findings) {
        findings.requiredOnSubmit("DET-001", "/detection/selection", detection.selection());
        if (findings.submitting() && detection.means().isEmpty()) {
            findings.stop("DET-002", "/detection/means");
        }
    }
}
