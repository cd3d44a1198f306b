package rubezh.ui.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;
import rubezh.ui.kit.StatusMark;

/** Chooses the mark of a record: what went wrong with it weighs more than where it stands. */
final class StatusCell {
    private StatusCell() {}

    static StatusMark mark(boolean voided, @Nullable Status status) {
        if (voided) {
            return StatusMark.VOIDED;
        }
        return status == null ? StatusMark.DRAFT : StatusMark.valueOf(status.name());
    }
}
