package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.SelectionReason;
import rubezh.domain.reference.PlaceCode.FieldTest;
import rubezh.domain.reference.PlaceCode.FieldTestKind;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * A further detection, where goods of the same case were found in more than one way.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param means means of detection, the decisive one first (E02)
 * @param selection reason for selecting, if it was another (E01)
 * @param fieldTest result of the field test (E06)
 * @param items lines of goods it found; empty for all
 * @param riskProfile number of the risk profile (E03)
 * @param dog dog and handler (E04)
 * @param equipment equipment and its serial number (E05)
 * @param testKind which field test was used (E06)
 * @param testCount number of field tests (E06)
 * @param radiation radiation level (E07)
 * @param packages packages it found; empty for all
 */
public record FurtherDetection(
        @Open UUID id,
        @Open int pos,
        @Open List<DetectionMeans> means,
        @Open @Nullable SelectionReason selection,
        @Open @Nullable FieldTest fieldTest,
        @Open List<LineRef> items,
        @Internal @MaxLength(30) @Nullable String riskProfile,
        @Internal @MaxLength(60) @Nullable String dog,
        @Open @MaxLength(80) @Nullable String equipment,
        @Open @Nullable FieldTestKind testKind,
        @Open @Nullable Integer testCount,
        @Open @Nullable RadiationLevel radiation,
        @Open List<LineRef> packages)
        implements AnyDetection {}
