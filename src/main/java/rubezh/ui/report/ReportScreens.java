package rubezh.ui.report;

import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.report.pdf.PdfPrinter;
import rubezh.report.service.ReportService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

/** The way in: makes the screen of reports. One for a session. */
public final class ReportScreens {
    private final UiContext ui;
    private final ReportService papers;
    private final ReferenceData reference;

    public ReportScreens(UiContext ui, ReportService service, ReferenceData referenceData) {
        this.ui = ui;
        this.papers = service;
        this.reference = referenceData;
    }

    public ScreenDescriptor report() {
        var model = new ReportViewModel(papers, new PdfPrinter(), ui.worker());
        var view =
                new ReportView(
                        ui,
                        new ReportForm(ui, new FieldEditorFactory(ui, reference), model),
                        model);
        var title = ui.texts().observe("report.screen.title");
        return ScreenDescriptor.of("report", title, Feather.FILE_TEXT, view, model::close);
    }
}
