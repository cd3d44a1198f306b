package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.StationStatus;

/**
 * When the next bundles of stations should come, in words of one language.
 *
 * @param zone zone of this station
 * @param now time from which an arrival is late
 */
record ExpectedArrivalFormat(DomainFormat format, ZoneId zone, Instant now) {
    /** Returns about when a bundle should come, or since when it should be here. */
    String cell(@Nullable ExpectedArrival arrival) {
        if (arrival == null) {
            return "";
        }
        String at = dateTime(arrival.at());
        return arrival.at().isBefore(now)
                ? format.messages().text("stations.expected.since", at)
                : at;
    }

    /** Returns what it is taken from, a sentence; empty if nothing can be said. */
    Optional<String> advice(StationStatus status) {
        return Optional.ofNullable(status.expected())
                .map(arrival -> sentence(status.station(), arrival));
    }

    private String sentence(String station, ExpectedArrival arrival) {
        String gap = format.messages().text("stations.hours", arrival.gap().toHours());
        return format.messages()
                .text(
                        "stations.advice.expected." + arrival.basis(),
                        station,
                        dateTime(arrival.at()),
                        arrival.gaps(),
                        gap);
    }

    /** Returns which stations should send a bundle before the day ends; empty if none should. */
    Optional<String> tonight(List<StationStatus> statuses) {
        List<StationStatus> expected =
                statuses.stream().filter(StationStatus::isExpectedTonight).toList();
        String codes =
                expected.stream().map(StationStatus::station).collect(Collectors.joining(", "));
        return expected.stream()
                .flatMap(one -> Stream.ofNullable(one.expected()))
                .findFirst()
                .map(first ->
                        format.messages()
                                .text("stations.tonight", dateTime(first.nightEnd()), codes));
    }

    String dateTime(Instant at) {
        return format.dates().dateTime(LocalDateTime.ofInstant(at, zone));
    }
}
