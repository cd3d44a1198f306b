package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.time.LocalTime;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.domain.identifier.ScanResult;
import rubezh.security.Permission;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.scale.ScaleMonitor;
import rubezh.ui.seizure.scale.ScaleSettingModel;
import rubezh.ui.seizure.scan.ScanFormat;

/** View of the tests of scanner, scale and printer; nothing tested here reaches a record. */
final class EquipmentView {
    /** Scans that stay in view. */
    private static final int SCANS = 5;

    private final UiContext ui;
    private final UiText texts;
    private final ScaleSettingModel scale;
    private final SettingsScreens screens;
    private final VBox scans = styled(new VBox(), "scale-monitor", "gap-8");
    private final ScaleMonitor monitor;
    private final Button listen;
    private final Node root;

    EquipmentView(UiContext ui, ScaleSettingModel scale, SettingsScreens screens) {
        this.ui = ui;
        this.texts = ui.texts();
        this.scale = scale;
        this.screens = screens;
        this.monitor = new ScaleMonitor(ui);
        this.listen = Buttons.action(texts, "setting.test.scale.listen", this::listen);
        var body = new VBox(title(), scanner());
        if (ui.allows(Permission.SET_UP_DEVICES)) {
            body.getChildren().add(scale());
        }
        body.getChildren().add(printer());
        this.root = scrolling(styled(body, "exchange-body"));
        root.sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene == null) {
                        stopListening();
                    }
                });
    }

    ScreenView screen() {
        return new ScreenView(root, Commands.of(), scans::requestFocus);
    }

    /** Shows a scan and what it was taken for; returns false unless this view is shown. */
    boolean handleScan(ScanResult scan) {
        if (root.getScene() == null) {
            return false;
        }
        var captured = styled(new Label(scan.text()), "mono", "scale-raw");
        Label meaning = wrapping(texts.label(m -> ScanFormat.of(scan, m)));
        var time = LocalTime.ofInstant(ui.clock().instant(), ui.zone());
        Label when =
                texts.label(m ->
                        m.text(
                                "setting.test.scanner.read",
                                texts.dates().time(time),
                                scan.text().replace("\n", "").length()));
        var line = new VBox(captured, meaning, styled(when, "muted", "fs-12"));
        scans.getChildren().removeIf(node -> !(node instanceof VBox));
        scans.getChildren().addFirst(line);
        if (scans.getChildren().size() > SCANS) {
            scans.getChildren().removeLast();
        }
        return true;
    }

    private Node title() {
        return styled(texts.label("setting.equipment.title"), "semibold", "fs-18");
    }

    private Node scanner() {
        scans.setFocusTraversable(true);
        scans.setAccessibleRole(AccessibleRole.TEXT);
        texts.accessibleName(scans, "setting.test.scanner");
        scans.getChildren()
                .add(wrapping(styled(texts.label("setting.test.scanner.none"), "muted")));
        return card("setting.test.scanner", scans);
    }

    private Node scale() {
        var set = Buttons.action(texts, "scale.none.set", screens::setScale);
        Label setting = wrapping(texts.label(m -> SettingsView.scale(scale.get().orElse(null), m)));
        scale.setting()
                .when(SettingsView.isShown(setting))
                .addListener((_, _, _) -> showScale(setting));
        showScale(setting);
        var buttons = styled(new HBox(listen, set), "gap-8");
        return card("setting.test.scale", setting, monitor.root(), buttons);
    }

    /** Shows the setting; listens to another scale only when asked again. */
    private void showScale(Label setting) {
        texts.repaint(setting);
        setShown(listen, scale.get().isPresent());
        stopListening();
    }

    private void listen() {
        scale.get().ifPresent(monitor::listen);
        setShown(monitor.root(), true);
    }

    private void stopListening() {
        monitor.stop();
        setShown(monitor.root(), false);
    }

    private Node printer() {
        var open = Buttons.action(texts, "setting.test.printer.open", screens::showTestPage);
        return card("setting.test.printer", new HBox(open));
    }

    private Node card(String key, Node... content) {
        var card = new VBox(styled(texts.label(key), "semibold", "fs-15"));
        card.getChildren().add(wrapping(styled(texts.label(key + ".text"), "muted")));
        card.getChildren().addAll(content);
        return styled(card, "card", "exchange-card");
    }
}
