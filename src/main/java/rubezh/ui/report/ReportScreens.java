package rubezh.ui.report;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.paper.ReportService;
import rubezh.report.pdf.PdfPrinter;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.field.FieldEditorFactory;

/** The way in: makes the screen of reports. One for a session. */
public final class ReportScreens {
    private final Kit kit;
    private final ReportService papers;
    private final ReferenceData reference;

    public ReportScreens(Kit kit, ReportService service, ReferenceData referenceData) {
        this.kit = kit;
        this.papers = service;
        this.reference = referenceData;
    }

    public ScreenDescriptor report() {
        var model = new ReportViewModel(papers, new PdfPrinter(), kit.worker());
        var view =
                new ReportView(
                        kit,
                        new ReportForm(kit, new FieldEditorFactory(kit, reference), model),
                        model);
        var title =
                Bindings.createStringBinding(
                        () -> kit.words().text("report.screen.title"), kit.words().language());
        return new ScreenDescriptor(
                "report",
                title,
                false,
                Feather.FILE_TEXT,
                view.root(),
                view.commands(),
                new SimpleBooleanProperty(false),
                view::focus,
                () -> true,
                model::close);
    }
}
