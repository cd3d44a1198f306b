package rubezh.ui.report;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Reference;
import rubezh.paper.Papers;
import rubezh.report.Printing;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Screen;
import rubezh.ui.kit.form.Editors;

/** The way in: makes the screen of reports. One for a session. */
public final class ReportScreens {
    private final Kit kit;
    private final Papers papers;
    private final Reference reference;

    public ReportScreens(Kit kit, Papers papers, Reference reference) {
        this.kit = kit;
        this.papers = papers;
        this.reference = reference;
    }

    public Screen report() {
        var model = new ReportViewModel(papers, new Printing(), kit.worker());
        var view =
                new ReportView(kit, new ReportForm(kit, new Editors(kit, reference), model), model);
        var title =
                Bindings.createStringBinding(
                        () -> kit.words().text("report.screen.title"), kit.words().language());
        return new Screen(
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
