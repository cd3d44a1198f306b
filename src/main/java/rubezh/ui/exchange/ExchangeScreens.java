package rubezh.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.Exchange;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.transfer.ExportResult;
import rubezh.device.medium.MediumService;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.conflict.ImportUndoService;
import rubezh.ui.exchange.bundle.BundleText;
import rubezh.ui.exchange.bundle.ImportUndoDialog;
import rubezh.ui.exchange.bundle.ImportUndoModel;
import rubezh.ui.exchange.bundle.ImportView;
import rubezh.ui.exchange.bundle.ImportViewModel;
import rubezh.ui.exchange.extract.ExtractDialog;
import rubezh.ui.exchange.extract.ExtractViewModel;
import rubezh.ui.exchange.station.StationsView;
import rubezh.ui.exchange.station.StationsViewModel;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Factory of the screens for exporting and importing bundles, one per session.
 *
 * @see rubezh.bundle.Exchange
 */
public final class ExchangeScreens {
    private final UiContext ui;
    private final Exchange exchange;
    private final ReferenceData reference;
    private final MediumService media;
    private final Config config;
    private final ObjectProperty<@Nullable ExchangeLogEntry> wanted = new SimpleObjectProperty<>();
    private @Nullable ExportViewModel exporting;

    /**
     * Connections of the exchange to the window.
     *
     * @param folder default folder of bundles
     * @param show shows a screen
     * @param close closes the screen with this id
     * @param showKeyPaper shows the card of the key of this station as a paper
     * @param showReceipt shows a receipt as a paper
     * @param showCover shows the paper that goes with the files of an export
     * @param showStationsPaper shows as a paper which stations are behind
     * @param showExchange shows the screen of the exchange
     * @param verify verifies the register and lists what was found
     * @param showConflicts shows the records in conflict
     * @param conflicts number of records in conflict
     * @param imported what follows an import
     * @param tab the tab shown last, which outlasts the session
     */
    public record Config(
            Path folder,
            Consumer<ScreenDescriptor> show,
            Consumer<String> close,
            Runnable showKeyPaper,
            Consumer<BundleReceipt> showReceipt,
            Consumer<ExportResult> showCover,
            Runnable showStationsPaper,
            Runnable showExchange,
            Runnable verify,
            Runnable showConflicts,
            ObservableIntegerValue conflicts,
            ImportNavigation imported,
            ObjectProperty<ExchangeTab> tab) {}

    /**
     * What follows an import.
     *
     * @param showRecords shows the records that the import of a bundle of a station changed
     * @param undo undoes what the last import changed
     * @param onChanged runs after a bundle was applied, or the last one undone
     */
    public record ImportNavigation(
            BiConsumer<String, Set<UUID>> showRecords,
            ImportUndoService undo,
            Runnable onChanged) {}

    /**
     * @param media finds media, and ejects that of an export
     */
    public ExchangeScreens(
            UiContext ui,
            Exchange exchange,
            ReferenceData referenceData,
            MediumService media,
            Config config) {
        this.ui = ui;
        this.exchange = exchange;
        this.reference = referenceData;
        this.media = media;
        this.config = config;
    }

    /** Returns the tab of a window in which none was shown yet. */
    public static ObjectProperty<ExchangeTab> firstTab() {
        return new SimpleObjectProperty<>(ExchangeTab.EXPORT);
    }

    /** Returns the screen of the exchange, with the tab shown last. */
    public ScreenDescriptor exchange() {
        var export = new ExportViewModel(exchange, ui.worker(), ui.zone(), config.folder());
        exporting = export;
        var incoming = new IncomingModel(exchange, ui.worker(), media, config.folder());
        var model = new ExchangeViewModel(exchange, ui.worker(), export, incoming, wanted);
        var editors = new FieldEditorFactory(ui, reference);
        var parts =
                new ExchangeView.Parts(
                        new ExportForm(ui, editors, reference, model, export),
                        new StationKeyCard(ui, model, config.showKeyPaper()),
                        new EjectModel(media, ui.worker()),
                        this::stations,
                        config.tab());
        var view = new ExchangeView(ui, model, parts, ways());
        var title = ui.texts().observe("exchange.title");
        return ScreenDescriptor.of(
                "exchange", title, Feather.REFRESH_CW, view.screen(), view::close);
    }

    private ExchangeView.Ways ways() {
        return new ExchangeView.Ways(
                this::openImport,
                config.showReceipt(),
                config.showCover(),
                config.showStationsPaper(),
                config.showConflicts(),
                config.conflicts());
    }

    /** Returns the ways to the tabs, for the palette. */
    public List<Command> commands() {
        return List.of(
                Command.of("go-export", () -> show(ExchangeTab.EXPORT)),
                Command.of("go-import", () -> show(ExchangeTab.IMPORT)),
                Command.of("go-history", () -> show(ExchangeTab.HISTORY)),
                Command.of("go-stations", () -> show(ExchangeTab.STATIONS)),
                Command.of("undo-import", this::undoImport));
    }

    private void undoImport() {
        ImportNavigation after = config.imported();
        var model = new ImportUndoModel(exchange, after.undo(), ui.worker(), after.onChanged());
        new ImportUndoDialog(ui, model).ask();
    }

    /** Shows a tab of the exchange. */
    public void show(ExchangeTab wanted) {
        config.tab().set(wanted);
        config.showExchange().run();
    }

    /** Shows a bundle in the exchange log. */
    public void showBundle(ExchangeLogEntry bundle) {
        wanted.set(bundle);
        show(ExchangeTab.HISTORY);
    }

    /** Offers to give the records of a query to a partner, as an extract. */
    public void extract(Register register, Query query) {
        var texts = new LiveLabels(reference, ui.texts()).format();
        var model = new ExtractViewModel(register, exchange, ui.worker(), query, texts);
        new ExtractDialog(ui, model).show();
    }

    private StationsView stations() {
        var model = new StationsViewModel(exchange, ui.worker(), ui.clock());
        var ways =
                new StationsView.Navigation(
                        this::exportTo, config.verify(), config.showStationsPaper());
        return new StationsView(ui, new LiveLabels(reference, ui.texts()), model, ways);
    }

    private void exportTo(String station) {
        show(ExchangeTab.EXPORT);
        if (exporting != null) {
            exporting.to().set(station);
        }
    }

    /** Shows the preview of the import of a file; nothing is applied without a command. */
    public void openImport(Path file) {
        String name = String.valueOf(file.getFileName());
        String id = "import/" + name;
        var model = new ImportViewModel(exchange, ui.worker(), file, config.imported().onChanged());
        var view =
                new ImportView(
                        ui,
                        new LiveLabels(reference, ui.texts()),
                        model,
                        new ImportView.Navigation(
                                () -> config.close().accept(id),
                                config.showConflicts(),
                                config.showReceipt(),
                                config.imported().showRecords(),
                                this::undoImport));
        config.show().accept(importScreen(id, name, view, model));
    }

    private ScreenDescriptor importScreen(
            String id, String file, ImportView view, ImportViewModel model) {
        var title = ui.texts().observe("exchange.import.tab", BundleText.name(file));
        return ScreenDescriptor.of(id, title, Feather.DOWNLOAD, view.screen(), model::close);
    }
}
