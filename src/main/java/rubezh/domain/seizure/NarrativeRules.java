package rubezh.domain.seizure;

/** Rules of the case in words. */
final class NarrativeRules {
    private static final int SUMMARY = 200;
    private static final int CIRCUMSTANCES = 8_000;
    private static final int THIN = 100;

    private NarrativeRules() {}

    static void check(Narrative narrative, Findings findings) {
        findings.text("/narrative/summary", narrative.summary(), SUMMARY);
        String text = narrative.circumstances();
        findings.text("/narrative/circumstances", text, CIRCUMSTANCES);
        int length = text == null ? 0 : text.strip().length();
        if (findings.submitting() && length < THIN) {
            findings.hint("NAR-001", "/narrative/circumstances", THIN, length);
        }
    }
}
