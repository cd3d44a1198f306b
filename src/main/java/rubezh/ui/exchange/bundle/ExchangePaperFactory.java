package rubezh.ui.exchange.bundle;

import rubezh.bundle.transfer.ExportResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.ui.kit.navigation.PaperSource;

/** Papers of the exchange. */
public interface ExchangePaperFactory {
    /** Returns the card of the key of this station. */
    PaperSource key();

    PaperSource receipt(BundleReceipt receipt);

    /** Returns the paper that goes with the files of an export. */
    PaperSource cover(ExportResult exported);

    /** Returns which stations are behind. */
    PaperSource stations();
}
