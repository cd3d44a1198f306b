package rubezh.ui.seizure.display;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;
import rubezh.ui.kit.StatusBadge;

/** Chooses the status badge of a record: a deletion mark comes before the status. */
public final class RecordStatusBadge {
    private RecordStatusBadge() {}

    public static StatusBadge of(boolean voided, @Nullable Status status) {
        if (voided) {
            return StatusBadge.VOIDED;
        }
        return status == null ? StatusBadge.DRAFT : StatusBadge.valueOf(status.name());
    }
}
