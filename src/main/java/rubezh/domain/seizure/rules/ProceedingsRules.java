package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_CASE_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_DOCUMENTS_DATE;
import static rubezh.domain.seizure.SeizureFields.PROCEEDINGS_HANDED_ON;

import java.time.LocalDate;
import java.util.Set;
import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Proceedings;
import rubezh.domain.seizure.Texts;

/** Rules of the documents and the outcome of the case. */
final class ProceedingsRules {
    private static final int DAYS = 3;

    /** Documents usually drawn up later: reports, transfers, destruction. */
    private static final Set<String> LATER = Set.of("RES", "CON", "ATR", "RCT", "DST", "CID");

    private static final Set<String> NUMBERED = Set.of("CRI", "ADM");

    private ProceedingsRules() {}

    static void check(Proceedings proceedings, Findings findings) {
        proceedings.documents().forEach(document -> checkDate(document, findings));
        LocalDate handedOn = proceedings.handedOn();
        if (handedOn != null && handedOn.isBefore(findings.day())) {
            findings.stop("PRO-002", PROCEEDINGS_HANDED_ON.pointer(), handedOn, findings.day());
        }
        if (Codes.isOneOf(proceedings.caseKind(), NUMBERED)
                && Texts.isBlank(proceedings.caseNumber())) {
            findings.hint("PRO-003", PROCEEDINGS_CASE_NUMBER.pointer());
        }
    }

    private static void checkDate(CaseDocument document, Findings findings) {
        LocalDate date = document.date();
        if (date == null) {
            return;
        }
        boolean early = date.isBefore(findings.day().minusDays(DAYS));
        boolean late = date.isAfter(findings.day().plusDays(DAYS));
        if (early || late && !Codes.isOneOf(document.kind(), LATER)) {
            String pointer = PROCEEDINGS_DOCUMENTS_DATE.pointer(document.id());
            findings.question("PRO-001", pointer, date, findings.day(), DAYS);
        }
    }
}
