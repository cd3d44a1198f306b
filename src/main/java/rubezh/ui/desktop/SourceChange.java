package rubezh.ui.desktop;

import module java.base;

import javafx.scene.control.Label;
import rubezh.text.Fault;
import rubezh.ui.desktop.RecordSources.Prepared;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Change from the records of this workstation to those of the hub and back: writes what was typed,
 * opens the hub, looks which tabs can be open there, asks before any of them closes, and has the
 * screens made anew. Until the last step nothing has changed.
 */
final class SourceChange {
    private final UiContext ui;
    private final RecordSources sources;
    private final SessionScreens screens;
    private final Consumer<Runnable> saveThen;
    private boolean running;

    /**
     * @param saveThen writes what was typed, then runs an action
     */
    SourceChange(
            UiContext ui,
            RecordSources sources,
            SessionScreens screens,
            Consumer<Runnable> saveThen) {
        this.ui = ui;
        this.sources = sources;
        this.screens = screens;
        this.saveThen = saveThen;
    }

    /** Shows the records of the other source, unless that is under way. */
    void toggle() {
        if (running) {
            return;
        }
        saveThen.accept(this::prepare);
    }

    private void prepare() {
        running = true;
        boolean toHub = !sources.hub().get();
        OpenTabs tabs = screens.tabs();
        ui.worker()
                .of(_ -> sources.prepare(toHub, tabs.tabs(), screens::canReopen))
                .named(toHub ? "hub.work.open" : "hub.work.back")
                .onDone(prepared -> {
                    running = false;
                    ask(prepared, tabs);
                })
                .onFault(this::refuse)
                .onCancelled(() -> running = false)
                .start();
    }

    private void ask(Prepared prepared, OpenTabs tabs) {
        if (prepared.closing().isEmpty()) {
            change(prepared, tabs);
            return;
        }
        var names = new Label();
        ui.texts()
                .paint(
                        names,
                        _ ->
                                names.setText(
                                        prepared.closing().stream()
                                                .map(OpenTab::title)
                                                .collect(Collectors.joining("\n"))));
        boolean unsaved = prepared.closing().stream().anyMatch(OpenTab::unsaved);
        new OverlayDialog(ui, "hub.switch.closing")
                .body(names)
                .message(unsaved ? "hub.switch.unsaved" : "hub.switch.again")
                .primary("hub.switch.do", () -> change(prepared, tabs))
                .cancel("kit.dialog.cancel", () -> sources.close(prepared.ofHub()))
                .show();
    }

    private void change(Prepared prepared, OpenTabs tabs) {
        sources.show(prepared.ofHub(), tabs.without(prepared.closing()));
    }

    private void refuse(Fault fault) {
        running = false;
        new OverlayDialog(ui, "hub.switch.refused")
                .message("hub.switch.stays")
                .body(new FaultBox(ui.texts(), fault))
                .cancel("hub.switch.close", () -> {})
                .show();
    }
}
