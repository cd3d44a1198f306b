package rubezh.domain.seizure;

/** Rules of the hiding place. */
final class ConcealmentRules {
    private ConcealmentRules() {}

    static void check(Seizure seizure, Findings findings) {
        Concealment concealment = seizure.concealment();
        if (Relevance.asked(seizure, "concealment.place", null)) {
            findings.requiredOnSubmit("CON-001", "/concealment/place", concealment.place());
        }
        boolean other =
                Terms.is(concealment.place(), "OTH") || Terms.is(concealment.method(), "OTH");
        if (other && Texts.isBlank(concealment.description())) {
            findings.requiredOnSubmit("CON-002", "/concealment/description", null);
        }
        if (Terms.is(concealment.concealed(), "NO")) {
            nowhere(concealment, findings);
        }
    }

    /** What was not concealed has no hiding place. */
    private static void nowhere(Concealment concealment, Findings findings) {
        if (concealment.place() != null && !Terms.is(concealment.place(), "NON")) {
            findings.question("CON-003", "/concealment/place", concealment.place());
        }
        if (concealment.method() != null && !Terms.is(concealment.method(), "OPN")) {
            findings.question("CON-003", "/concealment/method", concealment.method());
        }
    }
}
