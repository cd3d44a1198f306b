package rubezh.ui.enrol;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.Roster;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.RosterStatus;
import rubezh.text.Fault;
import rubezh.ui.enrol.RosterViewModel.Done;
import rubezh.ui.enrol.RosterViewModel.Opened;
import rubezh.ui.enrol.RosterViewModel.State;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/**
 * View of the roster: who is headquarters, the computers it trusts, and the files to be compared.
 */
final class RosterView {
    private final UiContext ui;
    private final UiText texts;
    private final RosterViewModel model;
    private final PagedTable<RosterEntry> table;
    private final VBox above = styled(new VBox(), "gap-12", "roster-above");
    private final Commands commands;

    RosterView(UiContext ui, RosterViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table = new PagedTable<>(ui, RosterEntry::id, new RosterColumns(ui).all());
        this.commands =
                Commands.of(
                                Command.of("roster-approve", () -> open(model::openRequest)),
                                Command.of("roster-join", () -> open(model::openFile)),
                                Command.of(
                                        "roster-request",
                                        () -> save(EnrolmentRequest.FILE_NAME, model::saveRequest)),
                                Command.of("refresh", model::load))
                        .permittedTo(ui.officer());
        table.empty(texts.label("enrol.empty"));
        texts.paint(above, _ -> paint());
        model.state().addListener((_, _, _) -> texts.repaint(above));
        model.load();
    }

    ScreenView screen() {
        Label title = styled(texts.label("admin.roster.title"), "semibold", "fs-18");
        var bar = styled(new FlowPane(), "flow-8");
        for (String id : List.of("roster-approve", "roster-join", "roster-request")) {
            commands.find(id).ifPresent(c -> bar.getChildren().add(Buttons.of(texts, c)));
        }
        var top = styled(new VBox(title, bar, above), "exchange-head", "gap-8");
        var root = new BorderPane(table.node(), top, null, null, null);
        return new ScreenView(root, commands, table.view()::requestFocus);
    }

    void close() {
        table.close();
    }

    private void paint() {
        State state = model.state().get();
        above.getChildren().clear();
        RosterStatus status = state.status();
        if (status != null) {
            above.getChildren().add(wrapping(new Label(headquarters(status))));
            status.roster().map(this::valid).ifPresent(above.getChildren()::add);
            if (status.isExpired()) {
                above.getChildren().add(InfoBox.warning(texts, "cli.enrol.expired"));
            }
            show(status.roster().map(Roster::entries).orElse(List.of()));
        }
        Done done = state.done();
        if (done != null) {
            above.getChildren().add(InfoBox.info(texts, done.key(), done.arguments().toArray()));
        }
        Fault fault = state.fault();
        if (fault != null) {
            above.getChildren().add(new FaultBox(texts, fault));
        }
        Opened opened = state.opened();
        if (opened != null) {
            above.getChildren().add(openedBox(opened, status));
        }
    }

    private String headquarters(RosterStatus status) {
        String key = status.own() ? "cli.enrol.own" : "cli.enrol.headquarters";
        return status.headquarters()
                .map(hq -> texts.text(key, hq.station(), time(hq.since()), hq.by()))
                .orElseGet(() -> texts.text("enrol.none"));
    }

    private Label valid(Roster roster) {
        String to = time(roster.expires().toInstant());
        String text =
                texts.text("enrol.valid", roster.version(), time(roster.issued().toInstant()), to);
        return wrapping(styled(new Label(text), "muted"));
    }

    private VBox openedBox(Opened opened, @Nullable RosterStatus status) {
        boolean becomes = status == null || status.headquarters().isEmpty();
        Runnable approve = () -> save("approval.json", model::approve);
        return new OpenedFileBox(ui, model, approve).of(opened, becomes);
    }

    private String time(Instant time) {
        return new RosterColumns(ui).time(time);
    }

    private void show(List<RosterEntry> entries) {
        table.show(
                new PageSource<>() {
                    @Override
                    public List<RosterEntry> rows(int offset, int limit) {
                        int from = Math.min(offset, entries.size());
                        return entries.subList(from, Math.min(entries.size(), from + limit));
                    }

                    @Override
                    public long count() {
                        return entries.size();
                    }
                });
    }

    private void open(Consumer<Path> onChosen) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("enrol.choose"));
        ui.files().several(chooser, above.getScene().getWindow()).stream()
                .findFirst()
                .ifPresent(onChosen);
    }

    private void save(String name, Consumer<Path> onChosen) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("enrol.save"));
        chooser.setInitialFileName(name);
        ui.files().target(chooser, above.getScene().getWindow()).ifPresent(onChosen);
    }
}
