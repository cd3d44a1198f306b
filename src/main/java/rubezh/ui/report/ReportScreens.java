package rubezh.ui.report;

import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.report.pdf.PdfPrinter;
import rubezh.report.service.ReportService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Factory of the report screen, one per session.
 *
 * @see ReportService
 */
public final class ReportScreens {
    private final UiContext ui;
    private final ReportService reports;
    private final ReferenceData reference;

    public ReportScreens(UiContext ui, ReportService reports, ReferenceData reference) {
        this.ui = ui;
        this.reports = reports;
        this.reference = reference;
    }

    public ScreenDescriptor report() {
        var model = new ReportViewModel(reports, new PdfPrinter(), ui.worker());
        var view =
                new ReportView(
                        ui,
                        new ReportForm(ui, new FieldEditorFactory(ui, reference), model),
                        model);
        var title = ui.texts().observe("report.screen.title");
        return ScreenDescriptor.of("report", title, Feather.FILE_TEXT, view.screen(), model::close);
    }
}
