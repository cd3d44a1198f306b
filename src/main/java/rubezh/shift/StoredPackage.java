package rubezh.shift;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sealed package that is in store at the station.
 *
 * @param recordId its record
 * @param seal numbers of its seals, or of the bag
 * @param number number of its record
 * @param since when the last event of custody was, or the seizure
 * @param place where it is; empty if that was not recorded
 */
public record StoredPackage(
        UUID recordId, String seal, String number, @Nullable OffsetDateTime since, String place) {}
