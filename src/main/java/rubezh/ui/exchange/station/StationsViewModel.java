package rubezh.ui.exchange.station;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.domain.station.Urgency;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel;

/** View model of which stations are behind: the stations in an order, and how many are late. */
public final class StationsViewModel extends ScreenModel {
    private static final String SILENT = "silent";

    private static final Map<String, Comparator<StationStatus>> ORDERS =
            Map.of(
                    "station",
                    Comparator.comparing(StationStatus::station),
                    "heard",
                    Comparator.comparing(StationsViewModel::heard),
                    "number",
                    Comparator.comparing(StationStatus::number),
                    SILENT,
                    Comparator.comparing(StationsViewModel::heard).reversed(),
                    "missing",
                    Comparator.comparing(StationStatus::missing),
                    "agreement",
                    Comparator.comparing(StationStatus::agreement),
                    "receipts",
                    Comparator.comparing(StationStatus::openReceipts),
                    "kept",
                    Comparator.comparing(StationStatus::withheldFrom),
                    "day",
                    Comparator.comparing(StationsViewModel::day),
                    "expected",
                    Comparator.comparing(StationsViewModel::expected));

    private final Exchange exchange;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private String column = SILENT;
    private boolean descending = true;

    /**
     * Stations as they are shown.
     *
     * @param at time from which silence is counted
     * @param terms times from which silence is pressing
     */
    record Shown(List<StationStatus> stations, Instant at, SilenceTerms terms) {
        Shown {
            stations = List.copyOf(stations);
        }

        /**
         * Returns the same in the order of a column; stations that are equal in it by their code.
         */
        Shown sorted(String by, boolean downwards) {
            Comparator<StationStatus> order =
                    ORDERS.getOrDefault(by, Comparator.comparing(StationStatus::station));
            Comparator<StationStatus> directed = downwards ? order.reversed() : order;
            return new Shown(
                    stations.stream()
                            .sorted(directed.thenComparing(StationStatus::station))
                            .toList(),
                    at,
                    terms);
        }

        /** Returns how many stations have been silent so long. */
        long silent(Urgency urgency) {
            return stations.stream().filter(one -> urgency(one) == urgency).count();
        }

        /** Returns how pressing the silence of a station is. */
        Urgency urgency(StationStatus status) {
            return Urgency.of(status, at, terms);
        }

        /** Returns of how many stations numbers are missing. */
        long missing() {
            return stations.stream().filter(one -> one.missing() > 0).count();
        }

        /** Returns how many stations have to be asked about their day. */
        long daysOpen() {
            return stations.stream().filter(StationStatus::isDayOpen).count();
        }

        /** Returns how many stations should send a bundle before the running day ends. */
        long tonight() {
            return stations.stream().filter(StationStatus::isExpectedTonight).count();
        }

        /** Returns how many stations used a number twice. */
        long forked() {
            return stations.stream()
                    .filter(one -> one.agreement() == StationAgreement.FORKED)
                    .count();
        }
    }

    public StationsViewModel(Exchange exchange, BackgroundWorker worker, InstantSource clock) {
        super(worker);
        this.exchange = exchange;
        this.clock = clock;
    }

    private static Instant heard(StationStatus status) {
        Instant heard = status.heard();
        return heard == null ? Instant.EPOCH : heard;
    }

    /** Returns the rank of what came for a day; a station that nothing is expected of is first. */
    private static int day(StationStatus status) {
        StationDay day = status.day();
        return day == null ? -1 : day.state().ordinal();
    }

    private static Instant expected(StationStatus status) {
        ExpectedArrival arrival = status.expected();
        return arrival == null ? Instant.MAX : arrival.at();
    }

    /** Returns the stations; null before they were read. */
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    void load() {
        read(this::read, this::onRead);
    }

    private Shown read() {
        return new Shown(
                exchange.stations().read(), clock.instant(), exchange.receipts().silence());
    }

    private void onRead(Shown stations) {
        onFault(null);
        show(stations);
    }

    /** Shows the stations in the order of a column; null for the longest silent first. */
    void sort(@Nullable String by, boolean downwards) {
        column = by == null ? SILENT : by;
        descending = by == null || downwards;
        Shown before = shown.get();
        if (before != null) {
            show(before);
        }
    }

    private void show(Shown stations) {
        shown.set(stations.sorted(column, descending));
    }
}
