package rubezh.ui.desktop;

import rubezh.bundle.transfer.ExportResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.session.OpenRegister;
import rubezh.ui.exchange.bundle.ExchangePaperFactory;
import rubezh.ui.kit.navigation.PaperSource;

/** Papers of the exchange of an open register. */
record SessionPapers(OpenRegister register) implements ExchangePaperFactory {
    @Override
    public PaperSource key() {
        String file = "key-" + register.station().code() + ".pdf";
        return PaperSource.sheet("report.key.tab", file, register::keySheet);
    }

    @Override
    public PaperSource receipt(BundleReceipt receipt) {
        return PaperSource.sheet(
                "receipt.tab",
                "receipt-" + receipt.receipt().bundle() + ".pdf",
                language -> register.exchangeSheets().receipt(receipt, language));
    }

    @Override
    public PaperSource cover(ExportResult exported) {
        return PaperSource.sheet(
                "cover.tab",
                "cover-" + exported.file().getFileName() + ".pdf",
                language -> register.exchangeSheets().cover(exported, language));
    }

    @Override
    public PaperSource stations() {
        return PaperSource.sheet(
                "stations.title",
                "stations-behind.pdf",
                language -> register.exchangeSheets().stations(language));
    }
}
