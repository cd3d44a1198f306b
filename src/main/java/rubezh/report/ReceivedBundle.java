package rubezh.report;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Newest bundle of another station.
 *
 * @param station code of the station
 * @param createdAt time of the bundle by the clock of that station; null if it never sent one
 */
public record ReceivedBundle(String station, @Nullable OffsetDateTime createdAt) {}
