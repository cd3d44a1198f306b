package rubezh.ui.exchange;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.BundleReceipt;

/**
 * What is known of the bundles of the log.
 *
 * @param sent bundles sent from here, by their id
 * @param written receipts written here, by the id of the bundle
 */
record LogReceipts(Map<UUID, SentBundle> sent, Map<UUID, BundleReceipt> written) {
    static final LogReceipts NONE = new LogReceipts(Map.of(), Map.of());

    LogReceipts {
        sent = Map.copyOf(sent);
        written = Map.copyOf(written);
    }

    /** Returns the newest receipt of a bundle of the log; empty if there is none. */
    Optional<BundleReceipt> of(ExchangeLogEntry entry) {
        if (entry.direction() == ExchangeLogEntry.Direction.RECEIVED) {
            return Optional.ofNullable(written.get(entry.bundleId()));
        }
        SentBundle bundle = sent.get(entry.bundleId());
        return bundle == null ? Optional.empty() : bundle.receipts().stream().findFirst();
    }

    /** Returns when a station last imported a bundle from here, as its receipt says. */
    Optional<OffsetDateTime> lastFrom(String station) {
        return sent.values().stream()
                .flatMap(bundle -> bundle.receipts().stream())
                .filter(receipt -> receipt.station().equals(station))
                .map(BundleReceipt::at)
                .max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    /** Reads them; not on the JavaFX thread. */
    static LogReceipts read(ReceiptService service) {
        var sent = new HashMap<UUID, SentBundle>();
        service.sent().forEach(one -> sent.put(one.entry().bundleId(), one));
        return new LogReceipts(sent, service.written());
    }
}
