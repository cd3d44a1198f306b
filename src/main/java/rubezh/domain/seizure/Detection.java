package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.SelectionReason;

/**
 * Says why the object was selected and what found the goods.
 *
 * @param selection main reason for selecting (E01)
 * @param means what found it, the decisive one first (E02)
 */
public record Detection(@Nullable SelectionReason selection, List<DetectionMeans> means) {}
