package rubezh.ui.backup;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.time.LocalDateTime;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.backup.BackupService.Entry;
import rubezh.backup.BackupService.Rehearsal;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;

/** View of the backups: what there is, writing, rehearsing, folders; the restore beside it. */
final class BackupsView {
    private final UiContext ui;
    private final UiText texts;
    private final BackupsViewModel model;
    private final BackupTable table;
    private final JobProgressBar bar;
    private final LocationCards locations;
    private final VBox messages = styled(new VBox(), "gap-8");
    private final RestorePane restore;
    private final SimpleBooleanProperty chosen = new SimpleBooleanProperty();
    private final BorderPane root = new BorderPane();
    private final Commands commands;

    BackupsView(UiContext ui, BackupsViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table = new BackupTable(ui);
        this.bar = new JobProgressBar(texts);
        this.locations =
                new LocationCards(
                        ui,
                        model.mayRestore(),
                        (place, folder) -> model.choose(place, folder, bar));
        this.restore = new RestorePane(ui, model);
        var ready = Bindings.createBooleanBinding(() -> !model.busy().get(), model.busy());
        this.commands =
                Commands.of(
                        Command.of("backup-create", () -> model.create(bar)).enabledWhen(ready),
                        Command.of("backup-check", this::rehearse).enabledWhen(chosen.and(ready)),
                        Command.of("refresh", model::load));
        layout();
        bind();
        model.load();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, table.table().view()::requestFocus);
    }

    void close() {
        table.table().close();
    }

    private void layout() {
        var buttons = styled(new FlowPane(), "backup-buttons");
        buttons.getChildren()
                .addAll(
                        Buttons.primary(texts, commands.get("backup-create")),
                        Buttons.of(texts, commands.get("backup-check")));
        if (model.mayRestore()) {
            Button restore = Buttons.action(texts, "backup.restore.open", this::consider);
            restore.disableProperty().bind(chosen.not().or(model.busy()));
            Button file = Buttons.action(texts, "backup.file.open", this::chooseFile);
            file.disableProperty().bind(model.busy());
            buttons.getChildren()
                    .addAll(
                            Buttons.withIcon(restore, Feather.ROTATE_CCW),
                            Buttons.withIcon(file, Feather.FOLDER));
        }
        var top = styled(new VBox(buttons, bar, locations.node(), messages), "backup-head");
        VBox.setVgrow(table.table().node(), Priority.ALWAYS);
        var center = new VBox(top, table.table().node());
        center.setMinSize(0, 0);
        root.setMinWidth(0);
        root.setCenter(center);
    }

    private void bind() {
        model.state().addListener((_, _, now) -> show(now));
        model.fault().addListener((_, _, _) -> texts.repaint(messages));
        model.rehearsal().addListener((_, _, _) -> texts.repaint(messages));
        model.restore().addListener((_, _, now) -> showSide(now));
        table.selected().addListener((_, _, entry) -> chosen.set(entry != null));
        texts.paint(messages, _ -> paintMessages());
    }

    /** The restore takes the room of what does not matter to it. */
    private void showSide(BackupsViewModel.@Nullable Restore considered) {
        setShown(locations.node(), considered == null);
        root.setRight(considered == null ? null : restore.show(considered, bar));
    }

    private void show(BackupsViewModel.State state) {
        table.show(state.entries());
        locations.show(state.first(), state.second());
        texts.repaint(messages);
    }

    private void paintMessages() {
        messages.getChildren().clear();
        Fault refused = model.fault().get();
        Rehearsal rehearsal = model.rehearsal().get();
        BackupStatus status = model.state().get().status();
        if (refused != null) {
            messages.getChildren().add(new FaultBox(texts, refused));
        } else if (status.failure() != null) {
            messages.getChildren().add(InfoBox.warning(texts, "backup.failed"));
            messages.getChildren().add(new FaultBox(texts, status.failure()));
        }
        if (status.newest() == null) {
            messages.getChildren().add(InfoBox.warning(texts, "backup.none"));
        } else if (status.isStale(ui.clock().instant())
                && !model.state().get().entries().isEmpty()) {
            messages.getChildren().add(InfoBox.warning(texts, "backup.stale"));
        }
        if (rehearsal != null) {
            messages.getChildren().add(new RehearsalBox(ui, rehearsal));
        }
    }

    private void rehearse() {
        Entry entry = table.selected().get();
        if (entry != null) {
            model.rehearse(entry.file(), bar);
        }
    }

    private void consider() {
        Entry entry = table.selected().get();
        if (entry != null) {
            model.consider(entry.file(), bar);
        }
    }

    private void chooseFile() {
        ui.files()
                .one(texts.text("backup.file.choose"), root.getScene().getWindow())
                .ifPresent(file -> model.consider(file, bar));
    }

    /** Says in sentences how a rehearsal ended, and what was read. */
    private static final class RehearsalBox extends HBox {
        private static final int SHOWN = 5;

        RehearsalBox(UiContext ui, Rehearsal rehearsal) {
            boolean sound = rehearsal.isSound();
            getStyleClass().addAll("note", sound ? "ok" : "stop");
            var texts = ui.texts();
            String key = sound ? "backup.rehearsal.sound" : "backup.rehearsal.bad";
            var lines = styled(new VBox(styled(line(texts.label(key)), "semibold")), "gap-4");
            lines.getChildren().add(line(read(texts, rehearsal.contents())));
            rehearsal.findings().stream()
                    .filter(VerificationFinding::fault)
                    .filter(finding -> !finding.isAcknowledgeable())
                    .limit(SHOWN)
                    .map(f -> line(texts.label(f.key(), f.arguments().toArray())))
                    .forEach(lines.getChildren()::add);
            lines.getChildren().add(styled(line(when(ui, rehearsal)), "muted", "fs-12"));
            HBox.setHgrow(lines, Priority.ALWAYS);
            Feather icon = sound ? Feather.CHECK_CIRCLE : Feather.ALERT_OCTAGON;
            getChildren().addAll(Icons.of(icon, 16, sound ? "ok-text" : "stop-text"), lines);
        }

        /** Wraps a label and never cuts it. */
        private static Label line(Label label) {
            Label wrapped = wrapping(label);
            wrapped.setMinHeight(USE_PREF_SIZE);
            return wrapped;
        }

        private static Label read(UiText texts, BackupContents contents) {
            return texts.label(
                    "backup.rehearsal.read",
                    contents.records(),
                    contents.revisions(),
                    contents.attachments());
        }

        private static Label when(UiContext ui, Rehearsal rehearsal) {
            var at = LocalDateTime.ofInstant(rehearsal.at(), ui.zone());
            long seconds = Math.max(1, rehearsal.took().toSeconds());
            var texts = ui.texts();
            return texts.label(
                    m -> m.text("backup.rehearsal.when", texts.dates().dateTime(at), seconds));
        }
    }
}
