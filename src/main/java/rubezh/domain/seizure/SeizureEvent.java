package rubezh.domain.seizure;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.reference.CaseCode.TrafficKind;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * Time of the seizure and direction of the goods.
 *
 * @param start start of the seizure, with the offset of the place (H05)
 * @param end end of the seizure (H06)
 * @param direction direction of movement (H12)
 * @param precision precision of the time; null is to the minute (H07)
 * @param detected time of detection, if earlier (H08)
 * @param traffic kind of traffic (H13)
 */
public record SeizureEvent(
        @Open @OfOneCase @Nullable OffsetDateTime start,
        @Open @OfOneCase @Nullable OffsetDateTime end,
        @Open @Nullable Direction direction,
        @Open @Nullable TimePrecision precision,
        @Open @OfOneCase @Nullable OffsetDateTime detected,
        @Open @Nullable TrafficKind traffic) {
    private static final Set<TimePrecision> WITH_HOUR =
            Set.of(new TimePrecision("MIN"), new TimePrecision("HOU"));

    /** Returns whether the time of day of the start means something, not only its date. */
    public boolean isKnownToTheHour() {
        return precision == null || WITH_HOUR.contains(precision);
    }
}
