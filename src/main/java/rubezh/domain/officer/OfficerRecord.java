package rubezh.domain.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Record of the roles of one officer of a station; a record of the journal of its own kind, so it
 * travels and merges like a seizure. It has no password and no key.
 *
 * @param station code of the station
 * @param login login of the officer there
 * @param grants grants in the order of their positions
 */
public record OfficerRecord(
        @Nullable String station, @Nullable String login, List<RoleGrant> grants) {
    public OfficerRecord {
        grants = List.copyOf(grants);
    }
}
