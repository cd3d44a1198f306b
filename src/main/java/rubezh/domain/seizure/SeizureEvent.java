package rubezh.domain.seizure;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.reference.CaseCode.TrafficKind;
import rubezh.domain.reference.Code.Direction;

/**
 * Says when it happened and which way the goods moved.
 *
 * @param start start of the seizure, with the offset of the place (H05)
 * @param end end of the seizure (H06)
 * @param direction direction of movement (H12)
 * @param precision how exactly the time is known; absent: to the minute (H07)
 * @param detected when it was detected, if earlier (H08)
 * @param traffic kind of traffic (H13)
 */
public record SeizureEvent(
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable Direction direction,
        @Nullable TimePrecision precision,
        @Nullable OffsetDateTime detected,
        @Nullable TrafficKind traffic) {}
