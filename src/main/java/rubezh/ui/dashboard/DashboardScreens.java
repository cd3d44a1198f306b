package rubezh.ui.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.Comparison;
import rubezh.dashboard.ComparisonReport;
import rubezh.dashboard.Dashboard;
import rubezh.dashboard.DashboardService;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.format.DomainFormat;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportService;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.kit.navigation.PaperSource;

/** Screen of the dashboard in a session. */
public final class DashboardScreens implements ScreenModule {
    private static final Screen DASHBOARD = new Screen("dashboard", "go-dashboard");

    private final UiContext ui;
    private final DashboardService service;
    private final ReportService reports;
    private final ReferenceData reference;
    private final LiveLabels labels;
    private final Supplier<Map<String, Coordinates>> countryPositions;
    private @Nullable DashboardViewModel current;

    /**
     * @param countryPositions reads positions of countries by code, for the plan of posts
     */
    public DashboardScreens(
            UiContext ui,
            DashboardService service,
            ReportService reports,
            ReferenceData reference,
            Supplier<Map<String, Coordinates>> countryPositions) {
        this.ui = ui;
        this.service = service;
        this.reports = reports;
        this.reference = reference;
        this.labels = new LiveLabels(reference, ui.texts());
        this.countryPositions = countryPositions;
    }

    @Override
    public List<Screen> screens() {
        return List.of(DASHBOARD);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model = new DashboardViewModel(service, countryPositions, ui.worker());
        current = model;
        var view = new DashboardView(ui, labels, model, this::showComparison);
        return ScreenDescriptor.of(
                screen.id(),
                ui.texts().observe("dashboard.title"),
                Feather.BAR_CHART_2,
                view.screen(),
                () -> {
                    model.close();
                    current = null;
                });
    }

    /** Shows the paper that compares a period with the one before, as far as the screen does. */
    private void showComparison(Dashboard shown) {
        shown.compared()
                .map(Dashboard.Part::period)
                .ifPresent(before ->
                        ui.go(
                                new Destination.Paper(
                                        new PaperSource(
                                                "compare.name",
                                                "compare-%s-%s.pdf"
                                                        .formatted(
                                                                before.first(),
                                                                shown.period().first()),
                                                false,
                                                (language, _) ->
                                                        comparison(
                                                                before, shown.period(), language),
                                                pdf ->
                                                        reports.notePaper(
                                                                "compare", pdf.sha256())))));
    }

    private Pdf comparison(SummaryPeriod first, SummaryPeriod second, Language language) {
        Comparison comparison = service.compare(first, second);
        return reports.sheet(
                ReportLanguage.of(language),
                texts ->
                        new ComparisonReport(comparison, DomainFormat.inPrint(texts, reference))
                                .content());
    }

    @Override
    public Optional<NavItem> navItem() {
        return Optional.of(NavItem.of(ui.command(DASHBOARD), DASHBOARD.id()));
    }

    /** Reads the figures again, at once if the screen is shown, else when it is shown next. */
    @Override
    public void refreshFigures() {
        if (current != null) {
            current.refresh();
        }
    }
}
