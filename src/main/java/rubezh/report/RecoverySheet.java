package rubezh.report;

import java.time.OffsetDateTime;

/**
 * What a recovery sheet prints.
 *
 * @param station code of the station
 * @param name name of the station
 * @param training whether the register holds training data
 * @param preparedAt time it was made, with the offset of the station
 * @param preparedBy administrator who made it
 * @param code code in groups
 */
public record RecoverySheet(
        String station,
        BilingualText name,
        boolean training,
        OffsetDateTime preparedAt,
        String preparedBy,
        String code) {}
