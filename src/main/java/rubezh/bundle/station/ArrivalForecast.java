package rubezh.bundle.station;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.ReceiptState;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.ExpectedArrival.Basis;

/**
 * When the next bundle of each station should come: a middle gap after its newest one, or by the
 * time its receipt is due if that is earlier. Nothing is said of a station that fewer than {@link
 * #MIN_ARRIVALS} arrivals are known of, nor of one that has let a whole further gap pass.
 */
final class ArrivalForecast {
    /** Arrivals from which there is something to go by. */
    static final int MIN_ARRIVALS = 3;

    /** Gaps that are looked at: older ones tell of another season. */
    private static final int MAX_GAPS = 8;

    /** Files that come within this time are one arrival: parts, or several on one stick. */
    private static final Duration ONE_ARRIVAL = Duration.ofHours(1);

    private final Instant now;
    private final Instant nightEnd;
    private final Map<String, List<Instant>> arrivals = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();

    /**
     * @param log the exchange log, in any order
     * @param sent bundles sent from here
     * @param now time from which is looked ahead
     * @param nightEnd end of the running day of this station
     */
    ArrivalForecast(
            List<ExchangeLogEntry> log,
            Collection<SentBundle> sent,
            Instant now,
            Instant nightEnd) {
        this.now = now;
        this.nightEnd = nightEnd;
        var times = new TreeMap<Instant, List<String>>();
        log.stream()
                .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.RECEIVED)
                .forEach(entry ->
                        times.computeIfAbsent(entry.at(), _ -> new ArrayList<>())
                                .add(entry.station()));
        times.forEach((at, stations) -> stations.forEach(station -> addArrival(station, at)));
        sent.stream()
                .filter(one -> one.state() == ReceiptState.WAITING)
                .forEach(one -> addDue(one.entry().station(), one.expectedBy()));
    }

    private void addArrival(String station, Instant at) {
        List<Instant> times = arrivals.computeIfAbsent(station, _ -> new ArrayList<>());
        if (times.isEmpty() || !at.isBefore(times.getLast().plus(ONE_ARRIVAL))) {
            times.add(at);
        }
    }

    private void addDue(String station, @Nullable Instant by) {
        if (by != null) {
            due.merge(station, by, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** Returns when a bundle of a station should come; empty if nothing can be said. */
    Optional<ExpectedArrival> of(String station) {
        List<Instant> times = arrivals.getOrDefault(station, List.of());
        if (times.size() < MIN_ARRIVALS) {
            return Optional.empty();
        }
        List<Duration> gaps = gaps(times);
        Duration gap = gaps.get(gaps.size() / 2);
        Instant next = times.getLast().plus(gap);
        Instant by = due.getOrDefault(station, Instant.MAX);
        if (by.isBefore(next)) {
            return Optional.of(new ExpectedArrival(by, Basis.RECEIPT, gap, gaps.size(), nightEnd));
        }
        return now.isAfter(next.plus(gap))
                ? Optional.empty()
                : Optional.of(new ExpectedArrival(next, Basis.GAPS, gap, gaps.size(), nightEnd));
    }

    /** Returns the last gaps, the shortest first. */
    private static List<Duration> gaps(List<Instant> times) {
        var gaps = new ArrayList<Duration>();
        for (int i = Math.max(1, times.size() - MAX_GAPS); i < times.size(); i++) {
            gaps.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        gaps.sort(Duration::compareTo);
        return gaps;
    }
}
