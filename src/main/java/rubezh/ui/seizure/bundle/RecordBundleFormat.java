package rubezh.ui.seizure.bundle;

import module java.base;

import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.RecordBundle;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.ReceiptState;
import rubezh.format.ReceiptFormat;
import rubezh.journal.RevisionId;
import rubezh.review.TimelineNumbers;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.HistoryLineFormat;

/**
 * Bundles of a record as text.
 *
 * @param zone zone of the station, for the times of the exchange log
 */
record RecordBundleFormat(UiText texts, ZoneId zone, TimelineNumbers numbers) {
    String time(Instant at) {
        return texts.dates().dateTime(LocalDateTime.ofInstant(at, zone));
    }

    /** Returns which revisions and how many steps of the review some are. */
    String revisions(Collection<RevisionId> revisions) {
        String numbered = numbers.text(revisions);
        long steps = numbers.steps(revisions);
        String first = numbered.isEmpty() ? "" : texts.text("read.bundles.revisions", numbered);
        String second = steps == 0 ? "" : texts.text("read.bundles.steps", steps);
        return String.join(
                ", ", List.of(first, second).stream().filter(s -> !s.isEmpty()).toList());
    }

    /** Returns the newest of what a bundle had of the record; empty if that is not shown. */
    String newest(RecordBundle bundle) {
        return numbers.newest(bundle.revisions())
                .map(entry ->
                        texts.text(
                                "read.bundles.as",
                                HistoryLineFormat.done(entry, texts.messages()),
                                texts.dates()
                                        .dateTime(HistoryLineFormat.at(entry).toLocalDateTime())))
                .orElse("");
    }

    String direction(ExchangeLogEntry entry) {
        boolean sent = entry.direction() == ExchangeLogEntry.Direction.SENT;
        return texts.text(sent ? "exchange.sent" : "exchange.received", entry.station());
    }

    /** Returns what became of it at the addressee. */
    String state(SentBundle sent, ReceiptState state) {
        Instant by = sent.expectedBy();
        return new ReceiptFormat(texts.messages())
                .state(
                        state,
                        sent.receipts(),
                        by == null ? null : LocalDateTime.ofInstant(by, zone));
    }
}
