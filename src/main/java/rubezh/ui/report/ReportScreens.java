package rubezh.ui.report;

import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.StationDay;
import rubezh.register.nil.NilReportService;
import rubezh.report.ReportKind;
import rubezh.report.pdf.PdfPrinter;
import rubezh.report.service.ListRequest;
import rubezh.report.service.ReportService;
import rubezh.security.Permission;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Factory of the report screen, one per session.
 *
 * @see ReportService
 */
public final class ReportScreens {
    /** Id of the tab of a paper. */
    public static final String PAPER = "paper";

    private final UiContext ui;
    private final ReportService reports;
    private final ReferenceData reference;

    public ReportScreens(UiContext ui, ReportService reports, ReferenceData reference) {
        this.ui = ui;
        this.reports = reports;
        this.reference = reference;
    }

    public ScreenDescriptor report() {
        return report(model());
    }

    /** Returns the report screen with the summary of an operation. */
    public ScreenDescriptor report(OperationCode operation) {
        ReportViewModel model = model();
        model.kind().set(ReportKind.OPERATION);
        model.operation().set(operation.code());
        return report(model);
    }

    private ReportViewModel model() {
        boolean issuing = ui.allows(Permission.ISSUE_REPORT);
        var model = new ReportViewModel(reports, new PdfPrinter(), ui.worker(), issuing);
        if (ui.allows(Permission.REVIEW)) {
            // Whoever approves records usually approves the report; the field can be emptied.
            model.approver().set(ui.officer().name());
        }
        return model;
    }

    private ScreenDescriptor report(ReportViewModel model) {
        var view =
                new ReportView(
                        ui,
                        new ReportForm(ui, new FieldEditorFactory(ui, reference), model),
                        model);
        var title = ui.texts().observe("report.screen.title");
        return ScreenDescriptor.of("report", title, Feather.FILE_TEXT, view.screen(), model::close);
    }

    /**
     * Asks about a day of the station: to report that nothing was seized, or to withdraw such a
     * report.
     *
     * @param onChange runs once either was done
     */
    public void settleDay(NilReportService service, StationDay day, Runnable onChange) {
        new NilReportDialogs(ui, service, onChange).ask(day);
    }

    /** Returns the screen of a list on paper. */
    public ScreenDescriptor list(ListRequest request) {
        return paper(
                new PaperSource(
                        "report.list.name",
                        reports.listFileName(),
                        false,
                        (language, progress) -> reports.list(request.in(language), progress),
                        pdf -> reports.notePaper("list", pdf.sha256())));
    }

    /** Returns the screen of a paper that is not issued; there is one at a time. */
    public ScreenDescriptor paper(PaperSource source) {
        var model =
                new PaperViewModel(
                        source, new PdfPrinter(), ui.worker(), ui.texts().language().get());
        var view = new PaperView(ui, model);
        var title = ui.texts().observe(source.titleKey());
        return ScreenDescriptor.of(PAPER, title, Feather.PRINTER, view.screen(), model::close);
    }
}
