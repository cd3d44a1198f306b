package rubezh.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.receipt.ReceiptRecord.Comparison;
import rubezh.domain.receipt.ReceiptRecord.PictureCounts;
import rubezh.domain.receipt.ReceiptRecord.Refusals;
import rubezh.domain.receipt.ReceiptRecord.RevisionCounts;
import rubezh.domain.review.StepAuthor;
import rubezh.ui.exchange.ExchangeViewModel.LogReceipts;

/** The card of a station has the day of its own last receipt, whoever else answered. */
class LogReceiptsTest {
    private static final UUID ID = new UUID(7, 1);

    private static BundleReceipt receipt(String station, String at) {
        var record =
                new ReceiptRecord(
                        ID,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new RevisionCounts(1L, 1L, 0L, 0L),
                        new PictureCounts(0L, 0L),
                        List.of(),
                        List.of(),
                        new Refusals(List.of(), List.of()),
                        new Comparison(null, null, null, List.of()),
                        new StepAuthor("Bek B.", null, List.of()));
        return new BundleReceipt(record, ID, station, OffsetDateTime.parse(at), "bek");
    }

    private static LogReceipts sent(BundleReceipt... receipts) {
        var entry =
                new ExchangeLogEntry(
                        ID,
                        Direction.SENT,
                        ID,
                        "KG-DOS",
                        "a.json",
                        "",
                        Instant.EPOCH,
                        "asanov",
                        1,
                        0,
                        0,
                        null);
        var bundle =
                new SentBundle(entry, Stream.of(receipts).toList(), false, false, Instant.EPOCH);
        return new LogReceipts(Map.of(ID, bundle), Map.of());
    }

    @Test
    void theLastReceiptOfAStationIsItsOwn() {
        var receipts =
                sent(
                        receipt("KG-OSH", "2026-11-26T10:00:00+06:00"),
                        receipt("KG-DOS", "2026-11-24T23:00:00-06:00"),
                        receipt("KG-DOS", "2026-11-25T10:00:00+06:00"));
        assertThat(receipts.lastFrom("KG-DOS"))
                .contains(OffsetDateTime.parse("2026-11-24T23:00:00-06:00"));
        assertThat(receipts.lastFrom("KG-BAT")).isEmpty();
    }
}
