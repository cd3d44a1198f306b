package rubezh.report;

/**
 * What a recovery sheet prints.
 *
 * @param header station and maker
 * @param code code in groups
 */
public record RecoverySheet(StationHeader header, String code) {}
