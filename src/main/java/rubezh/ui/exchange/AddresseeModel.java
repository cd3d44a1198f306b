package rubezh.ui.exchange;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rubezh.bundle.Exchange;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.transfer.ExportRequest;

/** Stations that a bundle is offered to: which of them is headquarters, and which comes first. */
final class AddresseeModel {
    /** Recipients that are offered at most; any other one is typed. */
    private static final int MAX_OFFERED = 12;

    private final ExportViewModel export;
    private final ReadOnlyObjectWrapper<Optional<String>> headquarters =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<String> offered =
            FXCollections.observableArrayList(ExportRequest.HEADQUARTERS);
    private final ObservableList<String> offeredView =
            FXCollections.unmodifiableObservableList(offered);
    private boolean isHeadquarters;
    private boolean isProposed;

    /**
     * What is known of where bundles went, and of headquarters.
     *
     * @param headquarters code of the station that is headquarters; empty if none is, or this one
     * @param isHeadquarters whether it is this one
     */
    record Known(
            List<ExchangeLogEntry> log, Optional<String> headquarters, boolean isHeadquarters) {
        /** Reads it; not on the JavaFX thread. */
        static Known read(Exchange exchange) {
            return new Known(
                    exchange.log(),
                    exchange.unsent().headquarters(),
                    exchange.unsent().isHeadquarters());
        }

        /** Returns the code that the last bundle was addressed to. */
        private Optional<String> last() {
            return log.stream()
                    .filter(e -> e.direction() == ExchangeLogEntry.Direction.SENT)
                    .map(ExchangeLogEntry::station)
                    .findFirst();
        }
    }

    AddresseeModel(ExportViewModel export) {
        this.export = export;
    }

    /** Returns the code of the station that is headquarters; empty if none is, or this one. */
    ReadOnlyObjectProperty<Optional<String>> headquarters() {
        return headquarters.getReadOnlyProperty();
    }

    /** Returns the codes that are offered: headquarters, then known stations. */
    ObservableList<String> offered() {
        return offeredView;
    }

    /**
     * Takes what was read. At first it proposes the station that was sent to last; the address HQ
     * gives way to the code of headquarters.
     */
    void show(Known known) {
        isHeadquarters = known.isHeadquarters;
        if (export.to().get().equals(ExportRequest.HEADQUARTERS)) {
            Optional<String> last =
                    known.last()
                            .filter(code -> !isProposed)
                            .filter(code -> !code.equals(ExportRequest.HEADQUARTERS));
            String general = isHeadquarters ? "" : ExportRequest.HEADQUARTERS;
            export.to().set(last.or(known::headquarters).orElse(general));
        }
        isProposed = true;
        headquarters.set(known.headquarters);
    }

    /**
     * Offers stations. The address HQ is offered where it is chosen or nobody is known, and never
     * beside the code of headquarters.
     */
    void offer(List<String> stations) {
        boolean isNamed = isHeadquarters || headquarters.get().isPresent();
        boolean isChosen = export.recipients().contains(ExportRequest.HEADQUARTERS);
        Stream<String> first =
                !isNamed && (isChosen || stations.isEmpty())
                        ? Stream.of(ExportRequest.HEADQUARTERS)
                        : headquarters.get().stream();
        List<String> next =
                Stream.concat(first, stations.stream()).distinct().limit(MAX_OFFERED).toList();
        if (!next.equals(offered)) {
            offered.setAll(next);
        }
    }
}
