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
 * Reasons for selecting the object and means of detection: the first detection, and the list of
 * further ones (decision 0170).
 *
 * @param selection main reason for selecting (E01)
 * @param means means of detection, the decisive one first (E02)
 * @param riskProfile number of the risk profile (E03)
 * @param dog dog and handler (E04)
 * @param equipment equipment and its serial number (E05)
 * @param fieldTest result of the field test (E06)
 * @param radiation radiation level (E07)
 * @param started start of the control action (E08)
 * @param testKind which field test was used (E06)
 * @param testCount number of field tests (E06)
 * @param items lines of goods the first detection found; empty for all
 * @param packages packages the first detection found; empty for all
 * @param further further detections
 */
public record Detection(
        @Open @Nullable SelectionReason selection,
        @Open List<DetectionMeans> means,
        @Internal @MaxLength(30) @Nullable String riskProfile,
        @Internal @MaxLength(60) @Nullable String dog,
        @Open @MaxLength(80) @Nullable String equipment,
        @Open @Nullable FieldTest fieldTest,
        @Open @Nullable RadiationLevel radiation,
        @Open @Nullable OffsetDateTime started,
        @Open @Nullable FieldTestKind testKind,
        @Open @Nullable Integer testCount,
        @Open List<LineRef> items,
        @Open List<LineRef> packages,
        List<FurtherDetection> further)
        implements AnyDetection {
    /** Returns the first detection, filled or not, and the further ones in order. */
    public Stream<AnyDetection> all() {
        return Stream.concat(Stream.of(this), further.stream());
    }

    /** Returns the means of all detections, each once. */
    public Stream<DetectionMeans> allMeans() {
        return all().flatMap(detection -> detection.means().stream()).distinct();
    }

    /** Returns the reasons for selecting of all detections, each once. */
    public Stream<SelectionReason> reasons() {
        return all().map(AnyDetection::selection).flatMap(Stream::ofNullable).distinct();
    }
}
