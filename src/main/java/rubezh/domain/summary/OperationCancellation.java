package rubezh.domain.summary;

import java.time.OffsetDateTime;

/**
 * Cancellation of an operation.
 *
 * @param at when it was cancelled
 * @param by name of who cancelled it, his login if it is not known
 * @param station code of his station
 * @param reason why
 */
public record OperationCancellation(OffsetDateTime at, String by, String station, String reason) {}
