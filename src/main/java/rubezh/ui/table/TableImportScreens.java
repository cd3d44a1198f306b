package rubezh.ui.table;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.Register;
import rubezh.register.codelist.CodeListService;
import rubezh.register.named.MappingService;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.work.JobProgressBar;

/** Screens of the import of tables, one for each file. */
public final class TableImportScreens implements ScreenModule {
    private final UiContext ui;
    private final ScreenTabs tabs;
    private final Services services;
    private final Runnable onChanged;

    /** Services of the screens. */
    public record Services(
            Register register,
            ReferenceData reference,
            CodeListService codeLists,
            MappingService mappings) {}

    /**
     * @param onChanged runs after cases were recorded or taken back
     */
    public TableImportScreens(
            UiContext ui, ScreenTabs tabs, Services services, Runnable onChanged) {
        this.ui = ui;
        this.tabs = tabs;
        this.services = services;
        this.onChanged = onChanged;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("import-table", () -> ui.go(new Destination.ChosenTable())));
    }

    /** Lets the officer choose tables; each opens a screen of its own. */
    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("tables.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                ui.texts().text("tables.kind"),
                                Destination.Table.ENDINGS.stream()
                                        .map(ending -> "*" + ending)
                                        .toList()));
        ui.files()
                .several(chooser, ui.overlay().window())
                .forEach(file -> ui.go(new Destination.Table(file)));
    }

    @Override
    public boolean open(Destination to) {
        switch (to) {
            case Destination.ChosenTable() -> chooseFile();
            case Destination.Table(Path file) -> show(file);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show(Path file) {
        String id = "table/" + file.toAbsolutePath();
        if (!tabs.show(id)) {
            tabs.open(screen(id, file));
        }
    }

    private ScreenDescriptor screen(String id, Path file) {
        var bar = new JobProgressBar(ui.texts());
        var words = new MappingWords(new LiveLabels(services.reference(), ui.texts()));
        var model =
                new TableImportModel(
                        new TableImportModel.Services(
                                services.register(),
                                services.reference(),
                                services.codeLists(),
                                services.mappings(),
                                words.labels()::format,
                                onChanged),
                        ui.worker(),
                        file,
                        bar);
        var left = new AtomicBoolean();
        Runnable close = () -> tabs.close(id);
        Runnable leave =
                () -> {
                    left.set(true);
                    tabs.close(id);
                };
        var view = new TableImportView(ui, words, model, bar, close);
        model.start();
        return new ScreenDescriptor(
                id,
                ui.texts().observe("tables.tab", String.valueOf(file.getFileName())),
                false,
                Feather.GRID,
                view.screen(),
                new SimpleBooleanProperty(false),
                () -> left.get() || view.mayClose(leave),
                view::close);
    }
}
