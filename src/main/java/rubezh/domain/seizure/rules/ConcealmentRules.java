package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_METHOD;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;

import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;

/** Rules of the concealment. */
final class ConcealmentRules {
    private ConcealmentRules() {}

    static void check(Seizure seizure, Findings findings) {
        Concealment concealment = seizure.concealment();
        if (SkipLogic.isApplicable(seizure, CONCEALMENT_PLACE)) {
            findings.requiredOnSubmit("CON-001", CONCEALMENT_PLACE.pointer(), concealment.place());
        }
        boolean other =
                Codes.is(concealment.place(), "OTH") || Codes.is(concealment.method(), "OTH");
        if (other && Texts.isBlank(concealment.description())) {
            findings.requiredOnSubmit("CON-002", CONCEALMENT_DESCRIPTION.pointer(), null);
        }
        if (Codes.is(concealment.concealed(), "NO")) {
            checkNotConcealed(concealment, findings);
        }
    }

    /** Requires that goods not concealed have no place or method of concealment. */
    private static void checkNotConcealed(Concealment concealment, Findings findings) {
        if (concealment.place() != null && !Codes.is(concealment.place(), "NON")) {
            findings.question("CON-003", CONCEALMENT_PLACE.pointer(), concealment.place());
        }
        if (concealment.method() != null && !Codes.is(concealment.method(), "OPN")) {
            findings.question("CON-003", CONCEALMENT_METHOD.pointer(), concealment.method());
        }
    }
}
