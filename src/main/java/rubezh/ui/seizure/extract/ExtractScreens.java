package rubezh.ui.seizure.extract;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.Query;
import rubezh.table.extract.BuiltInLayouts;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;

/** The dialog of an extract for a partner, and the screen on which its columns are edited. */
public final class ExtractScreens {
    private final UiContext ui;
    private final ScreenTabs tabs;
    private final ExtractServices services;

    public ExtractScreens(UiContext ui, ScreenTabs tabs, ExtractServices services) {
        this.ui = ui;
        this.tabs = tabs;
        this.services = services;
    }

    /** Asks for columns and file of an extract of the records of a query. */
    public void ask(Query query) {
        ask(query, KnownLayout.builtIn(BuiltInLayouts.CEN));
    }

    private void ask(Query query, KnownLayout layout) {
        var model = new ExtractViewModel(services, ui.worker(), query, layout);
        new ExtractDialog(ui, model, known -> edit(query, known)).show();
    }

    private void edit(Query query, KnownLayout layout) {
        String id = "layout/" + layout.layout().name();
        if (!tabs.show(id)) {
            tabs.open(screen(id, query, layout));
        }
    }

    private ScreenDescriptor screen(String id, Query query, KnownLayout layout) {
        var model = new LayoutViewModel(services, ui.worker(), query, layout);
        var choice = new FieldChoice(ui, services.reference());
        var view = new LayoutView(ui, model, choice, known -> ask(query, known));
        var left = new AtomicBoolean();
        Runnable leave =
                () -> {
                    left.set(true);
                    tabs.close(id);
                };
        return new ScreenDescriptor(
                id,
                ui.texts().observe("layout.tab"),
                false,
                Feather.COLUMNS,
                view.screen(),
                new SimpleBooleanProperty(false),
                () -> left.get() || view.mayClose(leave),
                view::close);
    }
}
