package rubezh.ui.admin;

import module java.base;

import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;

/**
 * Makes a new recovery sheet.
 *
 * @see rubezh.session.OpenRegister#renewRecoverySheet
 */
@FunctionalInterface
public interface RecoverySheetPrinter {
    /**
     * @param keeper saves the sheet, and the file for headquarters if it asks for it; if it fails,
     *     the sheet before stays valid
     */
    void renew(ReportLanguage language, BiConsumer<Pdf, Supplier<byte[]>> keeper);
}
