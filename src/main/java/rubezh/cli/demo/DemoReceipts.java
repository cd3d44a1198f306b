package rubezh.cli.demo;

import static rubezh.cli.demo.DemoCourier.check;

import module java.base;

import rubezh.bundle.receipt.SentBundle;
import rubezh.cli.output.ReceiptText;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptState;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.format.DomainFormat;
import rubezh.format.StationStatusFormat;
import rubezh.report.ReportLanguage;
import rubezh.session.OpenRegister;
import rubezh.text.Messages;

/** Last act of the demonstration: what became of the bundles, and which stations are behind. */
final class DemoReceipts {
    private final DemoCourier courier;
    private final Messages messages;
    private final InstantSource clock;

    DemoReceipts(DemoCourier courier, Messages messages, InstantSource clock) {
        this.courier = courier;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells what is known of each bundle of a station, the oldest first. All were applied as a
     * whole, but the lost one and the last ones, which had nothing but receipts.
     */
    void tellSent(OpenRegister open) {
        List<SentBundle> sent =
                open.exchange().receipts().sent().stream()
                        .sorted(Comparator.comparing(bundle -> bundle.entry().file()))
                        .toList();
        var text = new ReceiptText(messages, open.station().zone());
        courier.tell("receipts", open.station().code());
        for (SentBundle bundle : sent) {
            courier.tell("receipt", bundle.entry().file(), text.state(bundle));
        }
        sent.stream()
                .filter(bundle -> bundle.state() == ReceiptState.APPLIED)
                .findFirst()
                .ifPresent(bundle -> print(open, bundle));
        check(
                List.of(ReceiptState.NONE, ReceiptState.LATER, ReceiptState.APPLIED),
                sent.stream().map(SentBundle::state).distinct().sorted().toList());
    }

    /** Prints the receipt of a bundle in each language. */
    private void print(OpenRegister open, SentBundle bundle) {
        BundleReceipt receipt = bundle.receipts().getFirst();
        for (ReportLanguage language : List.of(ReportLanguage.RU, ReportLanguage.EN)) {
            String name = language.name().toLowerCase(Locale.ROOT);
            Path paper = courier.file("receipt-" + name + ".pdf");
            open.exchangeSheets().receipt(receipt, language).save(paper);
            courier.tell("printed", bundle.entry().file(), paper);
        }
    }

    /** Tells which stations are behind, as seen from one that has heard of all: none is. */
    void tellBehind(OpenRegister open) {
        String own = open.station().code();
        var format = DomainFormat.onScreen(messages, open.reference());
        var words = new StationStatusFormat(format, open.station().zone(), clock.instant());
        courier.tell("behind", own);
        for (StationStatus status : open.exchange().stations().read()) {
            List<String> cells = words.cells(status);
            courier.tell("station", cells.toArray());
            check(StationAgreement.AGREES, status.agreement());
        }
    }
}
