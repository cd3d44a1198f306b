package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.CaseCode.CaseKind;
import rubezh.domain.reference.CaseCode.LegalBasis;
import rubezh.domain.reference.CaseCode.Outcome;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * Documents, legal basis and outcome of the case.
 *
 * @param documents documents of the case (Q01–Q03)
 * @param articles articles of law (Q04)
 * @param caseKind kind of proceedings opened (Q05)
 * @param caseNumber number of the proceedings (Q05)
 * @param handedTo agency the case was handed to (Q06)
 * @param handedOn date of the handover (Q06)
 * @param outcome outcome (Q07)
 * @param video whether video was used instead of witnesses (W04)
 * @param rights whether rights were explained (W05)
 * @param remarks remarks of participants; "none" is written out (W06)
 * @param copyHanded whether a copy was handed over (W07)
 * @param copySigned whether the receiver signed for the copy (W07)
 * @param related related cases, and cases found to be different events
 */
public record Proceedings(
        List<CaseDocument> documents,
        @Open List<LegalBasis> articles,
        @Personal @Nullable CaseKind caseKind,
        @Personal @OfOneCase @MaxLength(40) @Nullable String caseNumber,
        @Open @Nullable Agency handedTo,
        @Open @OfOneCase @Nullable LocalDate handedOn,
        @Open @OfOneCase @Nullable Outcome outcome,
        @Open @Nullable Answer video,
        @Internal @OfOneCase @Nullable Answer rights,
        @Personal @OfOneCase @MaxLength(2000) @Nullable String remarks,
        @Personal @OfOneCase @Nullable Answer copyHanded,
        @Personal @OfOneCase @Nullable Answer copySigned,
        @OfOneCase List<RelatedCase> related) {}
