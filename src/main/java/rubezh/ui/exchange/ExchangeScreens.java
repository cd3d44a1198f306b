package rubezh.ui.exchange;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.Exchange;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.ui.exchange.extract.ExtractDialog;
import rubezh.ui.exchange.extract.ExtractViewModel;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Factory of the screens for exporting and importing bundles, one per session.
 *
 * @see rubezh.bundle.Exchange
 */
public final class ExchangeScreens {
    /** Id of the tab that shows which stations are behind. */
    public static final String STATIONS = "exchange/stations";

    private final UiContext ui;
    private final Exchange exchange;
    private final ReferenceData reference;
    private final Config config;
    private @Nullable ExportViewModel exporting;

    /**
     * Connections of the exchange to the window.
     *
     * @param folder default folder of bundles
     * @param show shows a screen
     * @param close closes the screen with this id
     * @param showKeyPaper shows the card of the key of this station as a paper
     * @param showReceipt shows a receipt as a paper
     * @param showStations shows which stations are behind
     * @param showStationsPaper shows them as a paper
     * @param showExchange shows the screen for exporting
     * @param verify verifies the register and lists what was found
     * @param showConflicts shows the records in conflict
     * @param showRecords shows the records that the import of a bundle of a station changed
     * @param onApplied runs after a bundle was applied
     */
    public record Config(
            Path folder,
            Consumer<ScreenDescriptor> show,
            Consumer<String> close,
            Runnable showKeyPaper,
            Consumer<BundleReceipt> showReceipt,
            Runnable showStations,
            Runnable showStationsPaper,
            Runnable showExchange,
            Runnable verify,
            Runnable showConflicts,
            BiConsumer<String, Set<UUID>> showRecords,
            Runnable onApplied) {}

    public ExchangeScreens(
            UiContext ui, Exchange exchange, ReferenceData referenceData, Config config) {
        this.ui = ui;
        this.exchange = exchange;
        this.reference = referenceData;
        this.config = config;
    }

    /** Returns the screen for exporting a bundle and for choosing one to import. */
    public ScreenDescriptor exchange() {
        var export = new ExportViewModel(exchange, ui.worker(), ui.zone(), config.folder());
        exporting = export;
        var model = new ExchangeViewModel(exchange, ui.worker(), export, config.folder());
        var editors = new FieldEditorFactory(ui, reference);
        var form = new ExportForm(ui, editors, reference, model, export);
        var key = new StationKeyCard(ui, model, config.showKeyPaper());
        var ways =
                new ExchangeView.Ways(
                        this::openImport, config.showReceipt(), config.showStations());
        var view = new ExchangeView(ui, model, form, key, ways);
        var title = ui.texts().observe("exchange.title");
        return ScreenDescriptor.of(
                "exchange", title, Feather.REFRESH_CW, view.screen(), export::close);
    }

    /** Offers to give the records of a query to a partner, as an extract. */
    public void extract(Register register, Query query) {
        var texts = new LiveLabels(reference, ui.texts()).format();
        var model = new ExtractViewModel(register, exchange, ui.worker(), query, texts);
        new ExtractDialog(ui, model).show();
    }

    /** Returns the screen that shows which stations are behind. */
    public ScreenDescriptor stations() {
        var model = new StationsViewModel(exchange, ui.worker(), ui.clock());
        var ways =
                new StationsView.Ways(this::exportTo, config.verify(), config.showStationsPaper());
        var view = new StationsView(ui, new LiveLabels(reference, ui.texts()), model, ways);
        var title = ui.texts().observe("stations.title");
        return ScreenDescriptor.of(STATIONS, title, Feather.RADIO, view.screen(), view::close);
    }

    private void exportTo(String station) {
        config.showExchange().run();
        if (exporting != null) {
            exporting.to().set(station);
        }
    }

    /** Shows the preview of the import of a file; nothing is applied without a command. */
    public void openImport(Path file) {
        String name = String.valueOf(file.getFileName());
        String id = "import/" + name;
        var model = new ImportViewModel(exchange, ui.worker(), file, config.onApplied());
        var view =
                new ImportView(
                        ui,
                        new LiveLabels(reference, ui.texts()),
                        model,
                        new ImportView.Ways(
                                () -> config.close().accept(id),
                                config.showConflicts(),
                                config.showReceipt(),
                                config.showRecords()));
        config.show().accept(importScreen(id, view, model));
    }

    private ScreenDescriptor importScreen(String id, ImportView view, ImportViewModel model) {
        var title = ui.texts().observe("exchange.import.tab");
        return ScreenDescriptor.of(id, title, Feather.DOWNLOAD, view.screen(), model::close);
    }
}
