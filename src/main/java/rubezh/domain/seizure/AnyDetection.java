package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.SelectionReason;
import rubezh.domain.reference.PlaceCode.FieldTest;
import rubezh.domain.reference.PlaceCode.FieldTestKind;
import rubezh.domain.seizure.evidence.LineRef;

/** A detection of a case, the first or a further one, under the same names of fields. */
public sealed interface AnyDetection permits Detection, FurtherDetection {
    @Nullable SelectionReason selection();

    List<DetectionMeans> means();

    @Nullable String riskProfile();

    @Nullable String dog();

    @Nullable String equipment();

    @Nullable FieldTest fieldTest();

    @Nullable FieldTestKind testKind();

    @Nullable Integer testCount();

    /** Returns the lines of goods it found; empty for all of the case. */
    List<LineRef> items();

    /** Returns the packages it found; empty for all of the case. */
    List<LineRef> packages();
}
