package rubezh.ui.exchange;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.Exchange;
import rubezh.device.medium.MediumService;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.conflict.ImportUndoService;
import rubezh.ui.exchange.bundle.BundleFigureFormat;
import rubezh.ui.exchange.bundle.ExchangePaperFactory;
import rubezh.ui.exchange.bundle.ImportUndoDialog;
import rubezh.ui.exchange.bundle.ImportUndoModel;
import rubezh.ui.exchange.bundle.ImportView;
import rubezh.ui.exchange.bundle.ImportViewModel;
import rubezh.ui.exchange.station.StationsView;
import rubezh.ui.exchange.station.StationsViewModel;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.navigation.Destination.Screen;

/**
 * Factory of the screens for exporting and importing bundles, one per session.
 *
 * @see rubezh.bundle.Exchange
 */
public final class ExchangeScreens implements ScreenModule {
    private final UiContext ui;
    private final ScreenTabs tabs;
    private final Services services;
    private final ExchangeState shown;
    private final Runnable onChanged;
    private final ObjectProperty<Destination.@Nullable Bundle> wanted =
            new SimpleObjectProperty<>();
    private @Nullable ExportViewModel exporting;

    /**
     * What the screens work with.
     *
     * @param undo undoes what the last import changed
     * @param media finds media, and ejects that of an export
     * @param folder default folder of bundles
     */
    public record Services(
            Exchange exchange,
            ReferenceData reference,
            ExchangePaperFactory papers,
            ImportUndoService undo,
            MediumService media,
            Path folder) {}

    /**
     * @param onChanged runs after a bundle was applied, or the last one undone
     */
    public ExchangeScreens(
            UiContext ui,
            ScreenTabs tabs,
            Services services,
            ExchangeState shown,
            Runnable onChanged) {
        this.ui = ui;
        this.tabs = tabs;
        this.services = services;
        this.shown = shown;
        this.onChanged = onChanged;
    }

    /** Returns the tab of a window in which none was shown yet. */
    public static ObjectProperty<ExchangeTab> firstTab() {
        return new SimpleObjectProperty<>(ExchangeTab.EXPORT);
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.EXCHANGE);
    }

    /** Makes the screen of the exchange, with the tab shown last. */
    @Override
    public ScreenDescriptor make(Screen screen) {
        Exchange exchange = services.exchange();
        var export = new ExportViewModel(exchange, ui.worker(), ui.zone(), services.folder());
        exporting = export;
        var incoming =
                new IncomingModel(exchange, ui.worker(), services.media(), services.folder());
        var model = new ExchangeViewModel(exchange, ui.worker(), export, incoming, wanted);
        var editors = new FieldEditorFactory(ui, services.reference());
        var parts =
                new ExchangeView.Parts(
                        new ExportForm(ui, editors, services.reference(), model, export),
                        new StationKeyCard(ui, model, services.papers()),
                        new EjectModel(services.media(), ui.worker()),
                        this::stations,
                        services.papers(),
                        shown);
        var view = new ExchangeView(ui, model, parts);
        var title = ui.texts().observe("exchange.title");
        return ScreenDescriptor.of(
                screen.id(), title, Feather.REFRESH_CW, view.screen(), view::close);
    }

    @Override
    public Optional<NavItem> navItem() {
        List<String> prefixes = List.of(Destination.EXCHANGE.id(), "import");
        return Optional.of(new NavItem(ui.command(Destination.EXCHANGE), shown.unsent(), prefixes));
    }

    /** Returns the ways to the tabs, for the palette. */
    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("go-export", () -> ui.go(ExchangeTab.EXPORT)),
                Command.of("go-import", () -> ui.go(ExchangeTab.IMPORT)),
                Command.of("go-history", () -> ui.go(ExchangeTab.HISTORY)),
                Command.of("go-stations", () -> ui.go(ExchangeTab.STATIONS)),
                Command.of("undo-import", this::undoImport));
    }

    @Override
    public boolean open(Destination to) {
        switch (to) {
            case ExchangeTab tab -> show(tab);
            case Destination.Bundle bundle -> {
                wanted.set(bundle);
                show(ExchangeTab.HISTORY);
            }
            case Destination.Import(Path file) -> openImport(file);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show(ExchangeTab tab) {
        shown.tab().set(tab);
        ui.go(Destination.EXCHANGE);
    }

    private void undoImport() {
        new ImportUndoDialog(ui, undoModel()).ask();
    }

    private ImportUndoModel undoModel() {
        return new ImportUndoModel(services.exchange(), services.undo(), ui.worker(), onChanged);
    }

    private StationsView stations() {
        var model = new StationsViewModel(services.exchange(), ui.worker(), ui.clock());
        return new StationsView(ui, labels(), model, services.papers(), this::exportTo);
    }

    private LiveLabels labels() {
        return new LiveLabels(services.reference(), ui.texts());
    }

    private void exportTo(String station) {
        ui.go(ExchangeTab.EXPORT);
        if (exporting != null) {
            exporting.to().set(station);
        }
    }

    private void openImport(Path file) {
        String name = String.valueOf(file.getFileName());
        String id = "import/" + name;
        var model = new ImportViewModel(services.exchange(), ui.worker(), file, onChanged);
        var ways = new ImportView.Actions(services.papers(), () -> tabs.close(id), undoModel());
        tabs.open(importScreen(id, name, new ImportView(ui, labels(), model, ways), model));
    }

    private ScreenDescriptor importScreen(
            String id, String file, ImportView view, ImportViewModel model) {
        var title = ui.texts().observe("exchange.import.tab", BundleFigureFormat.name(file));
        return ScreenDescriptor.of(id, title, Feather.DOWNLOAD, view.screen(), model::close);
    }
}
