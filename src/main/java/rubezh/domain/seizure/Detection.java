package rubezh.domain.seizure;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.DoseRate;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.SelectionReason;
import rubezh.domain.reference.PlaceCode.FieldTest;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * Reason for selecting the object and means of detection.
 *
 * @param selection main reason for selecting (E01)
 * @param means means of detection, the decisive one first (E02)
 * @param riskProfile number of the risk profile (E03)
 * @param dog dog and handler (E04)
 * @param equipment equipment and its serial number (E05)
 * @param fieldTest result of the field test (E06)
 * @param radiation radiation level (E07)
 * @param started start of the control action (E08)
 */
public record Detection(
        @Open @Nullable SelectionReason selection,
        @Open List<DetectionMeans> means,
        @Internal @MaxLength(30) @Nullable String riskProfile,
        @Internal @MaxLength(60) @Nullable String dog,
        @Open @MaxLength(80) @Nullable String equipment,
        @Open @Nullable FieldTest fieldTest,
        @Open @Nullable DoseRate radiation,
        @Open @Nullable OffsetDateTime started) {}
