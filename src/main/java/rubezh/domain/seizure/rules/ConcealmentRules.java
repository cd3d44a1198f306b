package rubezh.domain.seizure.rules;

import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;

/** Rules of the hiding place. */
final class ConcealmentRules {
    private ConcealmentRules() {}

    static void check(Seizure seizure, Findings findings) {
        Concealment concealment = seizure.concealment();
        if (SkipLogic.isAsked(seizure, "concealment.place", null)) {
            findings.requiredOnSubmit("CON-001", "/concealment/place", concealment.place());
        }
        boolean other =
                Codes.is(concealment.place(), "OTH") || Codes.is(concealment.method(), "OTH");
        if (other && Texts.isBlank(concealment.description())) {
            findings.requiredOnSubmit("CON-002", "/concealment/description", null);
        }
        if (Codes.is(concealment.concealed(), "NO")) {
            checkNotConcealed(concealment, findings);
        }
    }

    /** What was not concealed has no hiding place. */
    private static void checkNotConcealed(Concealment concealment, Findings findings) {
        if (concealment.place() != null && !Codes.is(concealment.place(), "NON")) {
            findings.question("CON-003", "/concealment/place", concealment.place());
        }
        if (concealment.method() != null && !Codes.is(concealment.method(), "OPN")) {
            findings.question("CON-003", "/concealment/method", concealment.method());
        }
    }
}
