package rubezh.domain.seizure;

/** Rules of the case in words. */
final class NarrativeRules {
    private static final int THIN = 100;

    private NarrativeRules() {}

    static void check(Narrative narrative, Findings findings) {
        String text = narrative.circumstances();
        int length = text == null ? 0 : text.strip().length();
        if (findings.submitting() && length < THIN) {
            findings.hint("NAR-001", "/narrative/circumstances", THIN, length);
        }
    }
}
