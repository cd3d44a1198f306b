package rubezh.ui.desktop;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.device.medium.MediumService;
import rubezh.diagnosis.DiagnosisService;
import rubezh.domain.identifier.ScanResult;
import rubezh.session.OpenRegister;
import rubezh.ui.kit.PasswordChangeDialog;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.kit.navigation.PaperSource;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.inbox.InboxDialog;
import rubezh.ui.seizure.map.MapBoundaries;
import rubezh.ui.seizure.scale.ScaleDialog;

/** Settings in a session: those of the computer, tests of its equipment, the own password. */
final class SettingsScreens implements ScreenModule {
    /** Screen of the settings. */
    static final Screen SETTINGS = new Screen("settings", "go-settings");

    /** Screen with the tests of the equipment. */
    static final Screen EQUIPMENT = new Screen("settings/equipment", "go-equipment");

    private final UiContext ui;
    private final OpenRegister register;
    private final Computer computer;
    private @Nullable EquipmentView equipment;

    /**
     * What is set for the computer beside its looks.
     *
     * @param media ejects media
     * @param exchangeTab tab of the exchange shown last
     * @param diagnosis returns the check of the computer
     */
    record Computer(
            LocalDevices devices,
            AutoLock autoLock,
            MediumService media,
            ObjectProperty<ExchangeTab> exchangeTab,
            Supplier<DiagnosisService> diagnosis) {}

    SettingsScreens(UiContext ui, OpenRegister register, Computer computer) {
        this.ui = ui;
        this.register = register;
        this.computer = computer;
    }

    @Override
    public List<Screen> screens() {
        return List.of(SETTINGS, EQUIPMENT);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        return screen.equals(SETTINGS) ? settings() : equipment();
    }

    /** Returns the commands of single settings. */
    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("auto-lock", computer.autoLock()::showSetting),
                Command.of("scale", this::setScale),
                Command.of("scan-folder", this::setInbox),
                Command.of("change-password", this::changePassword));
    }

    /** Takes a scan for the test of the scanner. */
    @Override
    public boolean handleScan(ScanResult scan) {
        return equipment != null && equipment.handleScan(scan);
    }

    void setScale() {
        var editors = new FieldEditorFactory(ui, register.reference());
        new ScaleDialog(ui, editors, computer.devices().scale()).show();
    }

    void setInbox() {
        new InboxDialog(ui, computer.devices().inboxMonitor()).show();
    }

    /** Asks for a GeoJSON file and takes its boundaries for the map. */
    void setBoundaries() {
        var chooser = new FileChooser();
        chooser.setTitle(ui.texts().text("setting.boundaries.choose"));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter("GeoJSON", "*.geojson", "*.json"));
        ui.files().several(chooser, null).stream()
                .findFirst()
                .ifPresent(file -> boundaries().take(ui.worker(), file));
    }

    void setBuiltInBoundaries() {
        boundaries().takeBuiltIn(ui.worker());
    }

    private MapBoundaries boundaries() {
        return computer.devices().boundaries();
    }

    void showTestPage() {
        var paper = PaperSource.sheet("report.test.tab", "test-page.pdf", register::testPage);
        ui.go(new Destination.Paper(paper));
    }

    private ScreenDescriptor settings() {
        var view = new SettingsView(ui, computer, this);
        var title = ui.texts().observe("setting.title");
        return ScreenDescriptor.of(SETTINGS.id(), title, Feather.SLIDERS, view.screen(), () -> {});
    }

    private ScreenDescriptor equipment() {
        var view = new EquipmentView(ui, computer.devices().scale(), this);
        equipment = view;
        var title = ui.texts().observe("setting.equipment.title");
        return ScreenDescriptor.of(EQUIPMENT.id(), title, Feather.PRINTER, view.screen(), () -> {});
    }

    private void changePassword() {
        var officer = register.officer();
        var station = register.station();
        var names =
                List.of(
                        officer.login(),
                        officer.name(),
                        station.code(),
                        station.nameRu(),
                        station.nameEn());
        new PasswordChangeDialog(ui, "kit.password.own", names)
                .askForOld()
                .show(register.officers()::changeOwnPassword, () -> {}, () -> {});
    }
}
