package rubezh.domain.grant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Record of what a station asked of others and gave them; a record of the journal of its own kind,
 * one for each station.
 *
 * @param station code of the station
 * @param steps steps in the order of their positions
 */
public record GrantRecord(@Nullable String station, List<GrantStep> steps) {
    public GrantRecord {
        steps = List.copyOf(steps);
    }
}
