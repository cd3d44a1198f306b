package rubezh.today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rubezh.enrolment.DepositStatus;
import rubezh.today.TodayItem.RecoverySheet;

/** Section of the recovery sheet: whether there is one, and whether headquarters has its code. */
final class RecoverySection {
    private RecoverySection() {}

    /**
     * @param made when the sheet was made; empty if there is none
     */
    static TodaySection of(Optional<Instant> made, DepositStatus deposit) {
        String headquarters = deposit.isMissing() ? deposit.headquarters() : "";
        List<TodayItem> items =
                made.isPresent() && headquarters.isEmpty()
                        ? List.of()
                        : List.of(new RecoverySheet(made.orElse(null), headquarters));
        return new TodaySection(TodaySection.Kind.RECOVERY, items.size(), items);
    }
}
