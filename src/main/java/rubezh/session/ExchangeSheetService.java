package rubezh.session;

import rubezh.bundle.transfer.ExportResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;

/**
 * Papers of the exchange, for the signed-in officer.
 *
 * @see OpenRegister#exchangeSheets
 */
public interface ExchangeSheetService {
    /** Makes the paper of a receipt of a bundle. */
    Pdf receipt(BundleReceipt receipt, ReportLanguage language);

    /** Makes the paper on which stations are behind. */
    Pdf stations(ReportLanguage language);

    /**
     * Makes the paper that goes with the files of an export: their hashes and words, sender and
     * recipients, what is in them, and lines for the signatures.
     */
    Pdf cover(ExportResult exported, ReportLanguage language);
}
