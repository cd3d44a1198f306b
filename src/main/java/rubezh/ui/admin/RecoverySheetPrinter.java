package rubezh.ui.admin;

import java.util.function.Consumer;
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
     * @param keeper saves the sheet; if it fails, the sheet before stays valid
     */
    void renew(ReportLanguage language, Consumer<Pdf> keeper);
}
