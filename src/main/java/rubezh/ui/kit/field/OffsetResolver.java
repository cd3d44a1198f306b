package rubezh.ui.kit.field;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the UTC offset of a local time.
 *
 * @param rules rules of the zone of the station
 */
record OffsetResolver(ZoneRules rules) {
    /**
     * Returns the offset of the value shown if it is foreign to the zone or valid at the time, else
     * the offset of the zone at the time.
     *
     * @param shown value the field got from the record, or null
     */
    ZoneOffset resolve(LocalDateTime time, @Nullable OffsetDateTime shown) {
        if (shown != null) {
            ZoneOffset offset = shown.getOffset();
            boolean foreign = !rules.isValidOffset(shown.toLocalDateTime(), offset);
            if (foreign || rules.isValidOffset(time, offset)) {
                return offset;
            }
        }
        return rules.getOffset(time);
    }
}
