package rubezh.enrolment;

/**
 * What headquarters read from the file of a station.
 *
 * @param escrow its content
 * @param known whether the key that signed it is known here as that of the station
 */
public record OpenedEscrow(RecoveryEscrow escrow, boolean known) {}
