package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_COVER_CODE;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_FURTHER;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_METHOD;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;

import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;

/** Rules of the concealment, the same for the first place and for each further one. */
final class ConcealmentRules {
    private ConcealmentRules() {}

    static void check(Seizure seizure, Findings findings) {
        check(seizure.concealment(), CONCEALMENT.pointer(), seizure, findings);
        seizure.concealment()
                .further()
                .forEach(further ->
                        check(
                                further,
                                CONCEALMENT_FURTHER.pointer(further.id()),
                                seizure,
                                findings));
    }

    /**
     * @param at pointer of the section or line that holds the place
     */
    private static void check(
            AnyConcealment concealment, String at, Seizure seizure, Findings findings) {
        if (SkipLogic.isApplicable(seizure, CONCEALMENT_PLACE)) {
            String pointer = pointer(at, CONCEALMENT_PLACE);
            findings.requiredOnSubmit("CON-001", pointer, concealment.place());
        }
        boolean other =
                Codes.is(concealment.place(), "OTH") || Codes.is(concealment.method(), "OTH");
        if (other && Texts.isBlank(concealment.description())) {
            findings.requiredOnSubmit("CON-002", pointer(at, CONCEALMENT_DESCRIPTION), null);
        }
        if (Codes.is(seizure.concealment().concealed(), "NO")) {
            checkNotConcealed(concealment, at, findings);
        }
        GoodsRules.tariff(pointer(at, CONCEALMENT_COVER_CODE), concealment.coverCode(), findings);
        EvidenceRules.checkExist(
                at, concealment.items(), concealment.packages(), seizure, findings);
    }

    private static String pointer(String at, FieldPath field) {
        return at + "/" + field.name();
    }

    /** Requires that goods not concealed have no place or method of concealment. */
    private static void checkNotConcealed(
            AnyConcealment concealment, String at, Findings findings) {
        if (concealment.place() != null && !Codes.is(concealment.place(), "NON")) {
            findings.question("CON-003", pointer(at, CONCEALMENT_PLACE), concealment.place());
        }
        if (concealment.method() != null && !Codes.is(concealment.method(), "OPN")) {
            findings.question("CON-003", pointer(at, CONCEALMENT_METHOD), concealment.method());
        }
    }
}
