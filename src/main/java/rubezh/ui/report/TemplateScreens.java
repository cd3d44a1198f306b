package rubezh.ui.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.template.TemplatePaper;
import rubezh.register.template.TemplateService;
import rubezh.report.pdf.PdfPrinter;
import rubezh.report.service.ReportService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/**
 * Screen of the templates of papers: administrators edit them, supervisors look at them.
 *
 * @see TemplateService
 */
public final class TemplateScreens implements ScreenModule {
    /** Screen of the templates. */
    public static final Screen TEMPLATES = new Screen("admin/templates", "go-paper-templates");

    private final UiContext ui;
    private final TemplateService templates;
    private final ReportService reports;
    private final Consumer<String> onLeft;

    /** View that was opened last. */
    private @Nullable TemplateView shown;

    /** Paper that the next view begins with. */
    private TemplatePaper first = TemplatePaper.PROTOCOL;

    /**
     * @param onLeft closes the screen of an id although something is not saved
     */
    public TemplateScreens(
            UiContext ui,
            TemplateService templates,
            ReportService reports,
            Consumer<String> onLeft) {
        this.ui = ui;
        this.templates = templates;
        this.reports = reports;
        this.onLeft = onLeft;
    }

    @Override
    public List<Screen> screens() {
        return List.of(TEMPLATES);
    }

    @Override
    public boolean open(Destination to) {
        if (to instanceof Destination.ShownTemplate(TemplatePaper paper)) {
            first = paper;
            ui.go(TEMPLATES);
            if (shown != null) {
                shown.choose(paper);
            }
            return true;
        }
        return false;
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var sample = new TemplateSample(templates, reports);
        var model = new TemplateViewModel(templates, sample, first, ui.worker());
        first = TemplatePaper.PROTOCOL;
        var preview =
                new PaperViewModel(
                        sample.source(),
                        new PdfPrinter(),
                        ui.worker(),
                        ui.texts().language().get());
        var view = new TemplateView(ui, model, preview);
        shown = view;
        return new ScreenDescriptor(
                TEMPLATES.id(),
                ui.texts().observe("template.screen"),
                false,
                Feather.FILE_TEXT,
                view.screen(),
                model.dirty(),
                () -> view.mayClose(() -> onLeft.accept(TEMPLATES.id())),
                view::close);
    }
}
