package rubezh.ui.seizure;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.bundle.BundlesModel;
import rubezh.ui.seizure.bundle.BundlesPanel;
import rubezh.ui.seizure.read.ReadView;

/** Tab of the bundles beside a record that is read. */
final class BundlesTab {
    private final UiContext ui;
    private final BundlesModel model;

    /**
     * @param source returns the bundles of the record with an id
     */
    BundlesTab(UiContext ui, ReadView view, Function<UUID, RecordBundles> source) {
        this.ui = ui;
        this.model =
                new BundlesModel(
                        ui.worker(), source, view.model().recordId(), view.model().history());
    }

    /** Adds the tab to the view and reads. */
    void add(ReadView view, Consumer<ExchangeLogEntry> showBundle) {
        var panel = new BundlesPanel(ui, model, showBundle, view::focus);
        var title =
                Bindings.createStringBinding(
                        () ->
                                ui.texts()
                                        .text(
                                                "read.tab.bundles",
                                                model.bundles().get().bundles().size()),
                        ui.texts().language(),
                        model.bundles());
        view.addTab(title, panel.root(), panel::focus);
        model.read();
    }

    /** Reads again, after an export or an import. */
    void refresh() {
        model.read();
    }
}
