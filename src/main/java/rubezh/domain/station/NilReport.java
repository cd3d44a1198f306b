package rubezh.domain.station;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Statement of a station that it seized nothing on one of its days; a record of the journal of its
 * own kind, so it travels like a seizure. Every member may be absent in what another program wrote.
 *
 * @param station code of the station
 * @param day date the station day began on, by the calendar of the station
 * @param from start of the time it covers, inclusive
 * @param to end of that time, exclusive; before the end of the day if it was given earlier
 * @param by who gave it
 */
public record NilReport(
        @Nullable String station,
        @Nullable LocalDate day,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        StepAuthor by) {}
