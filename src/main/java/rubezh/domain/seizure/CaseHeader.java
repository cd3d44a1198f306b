package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.CaseCode.CustomsBody;
import rubezh.domain.reference.CaseCode.EntryLanguage;
import rubezh.domain.reference.CaseCode.Offence;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * Identity and status of a case.
 *
 * @param number case number, {@code STATION-INC-YYYY-NNNNNN}, given at the first save and never
 *     changed (H02)
 * @param status status of the record (H04)
 * @param operation joint operation it counts towards (H11)
 * @param station code of the recording station (H09)
 * @param handling limit on its distribution (H16)
 * @param kind seizure, warning, feedback, negative check; null is a seizure (H03)
 * @param language language it was written in (H19)
 * @param leadAgency seizing agency (H14)
 * @param jointWith participating agencies (H15)
 * @param controlledDelivery whether it is a controlled delivery (H20)
 * @param offences kinds of offence (H21)
 * @param absences fields without a value on purpose, with the reason
 * @param customsBody customs body above the recording station (H10)
 */
public record CaseHeader(
        @Open @OfOneCase @Nullable String number,
        @Open @Nullable Status status,
        @Open @OfOneCase @Nullable OperationCode operation,
        @Open @Nullable String station,
        @Open @Nullable Handling handling,
        @Open @Nullable RecordKind kind,
        @Open @Nullable EntryLanguage language,
        @Open @Nullable Agency leadAgency,
        @Open List<Agency> jointWith,
        @Internal @Nullable Answer controlledDelivery,
        @Open List<Offence> offences,
        @OfOneCase List<Absence> absences,
        @Open @Nullable CustomsBody customsBody) {
    /** Code of the kind of a seizure. */
    public static final String SEIZURE = "SEIZURE";

    private static final String NEGATIVE = "NEGATIVE";

    /** Returns whether the record is a seizure; other kinds do not count among the seizures. */
    public boolean isSeizure() {
        return kind == null || Codes.is(kind, SEIZURE);
    }

    /** Returns whether it is a warning, or the answer to one: it tells of no inspection. */
    public boolean isMessage() {
        return !isSeizure() && !isNegative();
    }

    /** Returns whether it is a check without result. */
    public boolean isNegative() {
        return Codes.is(kind, NEGATIVE);
    }
}
