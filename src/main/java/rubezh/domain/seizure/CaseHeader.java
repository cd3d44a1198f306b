package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Identifies the case and says how far it has come.
 *
 * @param number case number, {@code STATION-INC-YYYY-NNNNNN}, given at the first save and never
 *     changed (H02)
 * @param status where the record stands (H04)
 * @param operation joint operation it counts towards (H11)
 * @param station code of the recording station (H09)
 * @param handling limit on passing it on (H16)
 */
public record CaseHeader(
        @Nullable String number,
        @Nullable Status status,
        @Nullable OperationCode operation,
        @Nullable String station,
        @Nullable Handling handling) {}
