package rubezh.ui.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.dashboard.Analysis;
import rubezh.dashboard.AnalysisReport;
import rubezh.dashboard.AnalysisService;
import rubezh.domain.reference.ReferenceData;
import rubezh.format.DomainFormat;
import rubezh.register.view.ListSettings;
import rubezh.register.view.SharedViewService;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportService;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.kit.navigation.PaperSource;

/** Screen of the analysis in a session. */
public final class AnalysisScreens implements ScreenModule {
    private final UiContext ui;
    private final Services services;
    private final LiveLabels labels;
    private @Nullable AnalysisViewModel current;

    /** What the screen works with. */
    public record Services(
            AnalysisService analysis,
            ListSettings settings,
            SharedViewService views,
            ReportService reports,
            ReferenceData reference) {}

    public AnalysisScreens(UiContext ui, Services services) {
        this.ui = ui;
        this.services = services;
        this.labels = new LiveLabels(services.reference(), ui.texts());
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.ANALYSIS);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model =
                new AnalysisViewModel(
                        services.analysis(), services.settings(), services.views(), ui.worker());
        current = model;
        var view = new AnalysisView(ui, labels, services.reference(), model, this::showPaper);
        return ScreenDescriptor.of(
                screen.id(),
                ui.texts().observe("analysis.title"),
                Feather.GRID,
                view.screen(),
                () -> {
                    model.close();
                    current = null;
                });
    }

    private void showPaper(Analysis analysis, AnalysisChoice choice) {
        var period = analysis.request().period();
        ui.go(
                new Destination.Paper(
                        new PaperSource(
                                "analysis.title",
                                "analysis-%s-%s-%s.pdf"
                                        .formatted(
                                                choice.rows().word(),
                                                choice.columns().word(),
                                                period.last()),
                                false,
                                (language, _) -> paper(analysis, choice, language),
                                pdf -> services.reports().notePaper("analysis", pdf.sha256()))));
    }

    private Pdf paper(Analysis analysis, AnalysisChoice choice, Language language) {
        return services.reports()
                .sheet(
                        ReportLanguage.of(language),
                        texts ->
                                new AnalysisReport(
                                                analysis,
                                                choice.measure(),
                                                DomainFormat.inPrint(texts, services.reference()),
                                                services.reference())
                                        .content());
    }

    /** Reads the figures again, at once if the screen is shown, else when it is shown next. */
    @Override
    public void refreshFigures() {
        if (current != null) {
            current.refresh();
        }
    }
}
