package rubezh.ui.report;

import module java.base;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.StationDay;
import rubezh.register.nil.NilReportService;
import rubezh.report.ReportKind;
import rubezh.report.pdf.PdfPrinter;
import rubezh.report.service.ReportService;
import rubezh.report.service.StocktakeService;
import rubezh.security.Permission;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.kit.navigation.PaperSource;

/**
 * Reports, papers and the dialogs about days in a session.
 *
 * @see ReportService
 */
public final class ReportScreens implements ScreenModule {
    /** Id of the tab of a paper. */
    private static final String PAPER = "paper";

    private static final String CASE_PAPERS = "case-papers";

    private final UiContext ui;
    private final ScreenTabs tabs;
    private final Services services;
    private final Runnable onDayChanged;
    private ReportKind lastPaper = ReportKind.PROTOCOL;
    private @Nullable StocktakeViewModel stocktake;
    private BooleanSupplier shown = () -> false;

    /** What the screens work with. */
    public record Services(
            ReportService reports,
            StocktakeService stocktaking,
            NilReportService nilReports,
            ReferenceData reference) {}

    /**
     * @param onDayChanged runs after a nil report was given or withdrawn
     */
    public ReportScreens(UiContext ui, ScreenTabs tabs, Services services, Runnable onDayChanged) {
        this.ui = ui;
        this.tabs = tabs;
        this.services = services;
        this.onDayChanged = onDayChanged;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.REPORTS, Destination.STOCKTAKE);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        return screen.equals(Destination.STOCKTAKE) ? stocktake() : report(model());
    }

    private ScreenDescriptor stocktake() {
        var model = new StocktakeViewModel(services.stocktaking(), ui.worker());
        var view = new StocktakeView(ui, new LiveLabels(services.reference(), ui.texts()), model);
        stocktake = model;
        shown = view::isShown;
        return ScreenDescriptor.of(
                Destination.STOCKTAKE.id(),
                ui.texts().observe("report.screen.stocktake"),
                Feather.CHECK_SQUARE,
                view.screen(),
                () -> {
                    shown = () -> false;
                    view.close();
                });
    }

    /** Takes the scans of a stocktaking, wherever the focus is on its screen. */
    @Override
    public boolean handleScan(ScanResult scan) {
        boolean taken = shown.getAsBoolean() && stocktake != null;
        if (taken) {
            Objects.requireNonNull(stocktake).scan(scan.text());
        }
        return taken;
    }

    /** Compares a stocktaking that is open with what has changed. */
    @Override
    public void refreshFigures() {
        if (stocktake != null && shown.getAsBoolean()) {
            stocktake.load();
        }
    }

    @Override
    public Optional<NavItem> navItem() {
        return Optional.of(NavItem.of(ui.command(Destination.REPORTS), Destination.REPORTS.id()));
    }

    @Override
    public boolean open(Destination to) {
        switch (to) {
            case Destination.OperationReport(OperationCode operation) -> showReport(operation);
            case Destination.CasePapers(String number) -> showPapers(number);
            case Destination.Paper(PaperSource source) -> tabs.replace(paper(source));
            case Destination.Day(StationDay day) ->
                    new NilReportDialogs(ui, services.nilReports(), onDayChanged).ask(day);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Shows the summary of an operation in place of the report shown before. */
    private void showReport(OperationCode operation) {
        ReportViewModel model = model();
        model.kind().set(ReportKind.OPERATION);
        model.operation().set(operation.code());
        tabs.replace(report(model));
    }

    /** Shows the papers of a case, first the kind that was shown last. */
    private void showPapers(String number) {
        ReportViewModel model = model(number);
        model.kind().set(lastPaper);
        model.kind().subscribe(kind -> lastPaper = kind);
        tabs.replace(
                screen(
                        CASE_PAPERS,
                        ui.texts().observe("report.case.papers", number.replaceFirst(".*-", "")),
                        model));
    }

    private ReportViewModel model() {
        ReportViewModel model = model(null);
        if (ui.allows(Permission.REVIEW)) {
            // Whoever approves records usually approves the report; the field can be emptied.
            model.approver().set(ui.officer().name());
        }
        return model;
    }

    private ReportViewModel model(@Nullable String caseNumber) {
        boolean issuing = ui.allows(Permission.ISSUE_REPORT);
        return new ReportViewModel(
                services.reports(), new PdfPrinter(), ui.worker(), issuing, caseNumber);
    }

    private ScreenDescriptor report(ReportViewModel model) {
        return screen(Destination.REPORTS.id(), ui.texts().observe("report.screen.title"), model);
    }

    private ScreenDescriptor screen(
            String id, ObservableValue<String> title, ReportViewModel model) {
        ParameterForm form =
                model.isOfCase()
                        ? new CasePaperForm(ui.texts(), model)
                        : new ReportForm(
                                ui, new FieldEditorFactory(ui, services.reference()), model);
        var view =
                new ReportView(ui, new LiveLabels(services.reference(), ui.texts()), form, model);
        return ScreenDescriptor.of(id, title, Feather.FILE_TEXT, view.screen(), model::close);
    }

    private ScreenDescriptor paper(PaperSource source) {
        var model =
                new PaperViewModel(
                        source, new PdfPrinter(), ui.worker(), ui.texts().language().get());
        var view = new PaperView(ui, model);
        var title = ui.texts().observe(source.titleKey());
        return ScreenDescriptor.of(PAPER, title, Feather.PRINTER, view.screen(), model::close);
    }
}
