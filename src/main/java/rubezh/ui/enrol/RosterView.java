package rubezh.ui.enrol;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import rubezh.bundle.roster.Roster;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.RosterStatus;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.ListDetailPane;
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
    private final ListDetailPane<RosterEntry> frame;
    private final RosterHeader header;
    private final RosterDialogs dialogs;
    private final SimpleBooleanProperty headquarters = new SimpleBooleanProperty();
    private final SimpleBooleanProperty revocable = new SimpleBooleanProperty();
    private final Commands commands;

    RosterView(UiContext ui, RosterViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table = new PagedTable<>(ui, RosterEntry::id, new RosterColumns(ui).all());
        this.frame = new ListDetailPane<>(ui, table, model);
        this.header =
                new RosterHeader(
                        ui, model, frame.messages(), () -> save("approval.json", model::approve));
        this.dialogs = new RosterDialogs(ui, model);
        this.commands =
                Commands.of(
                                Command.of("roster-approve", () -> open(model::openRequest)),
                                Command.of("roster-join", () -> open(model::openFile)),
                                Command.of(
                                        "roster-request",
                                        () -> save(EnrolmentRequest.FILE_NAME, model::saveRequest)),
                                Command.of("roster-revoke", frame.onSelected(dialogs::revoke))
                                        .enabledWhen(revocable),
                                Command.of("roster-renew", dialogs::renew)
                                        .enabledWhen(headquarters),
                                Command.of("refresh", model::load))
                        .permittedTo(ui.officer());
        table.empty(texts.label("enrol.empty"));
        model.state().addListener((_, _, _) -> onState());
        table.selected().addListener((_, _, _) -> updateCommands());
        model.load();
    }

    private void onState() {
        RosterState state = model.state().get();
        headquarters.set(state.isHeadquarters());
        RosterStatus status = state.status();
        if (status != null) {
            table.show(PageSource.of(status.roster().map(Roster::entries).orElse(List.of())));
        }
        updateCommands();
    }

    private void updateCommands() {
        revocable.set(model.state().get().canRevoke(table.selected().get()));
    }

    ScreenView screen() {
        Label title = styled(texts.label("admin.roster.title"), "semibold", "fs-18");
        var bar = styled(new FlowPane(), "flow-8");
        bar.getChildren()
                .addAll(
                        Buttons.of(
                                texts,
                                commands.present(
                                        "roster-approve", "roster-join", "roster-request")));
        for (Command command : commands.present("roster-revoke", "roster-renew")) {
            Button button = Buttons.of(texts, command);
            headquarters.subscribe(own -> setShown(button, own));
            bar.getChildren().add(button);
        }
        return frame.head(title, bar, header.node()).screen(commands);
    }

    void close() {
        frame.close();
    }

    private void open(Consumer<Path> onChosen) {
        ui.files()
                .one(texts.text("enrol.choose"), table.view().getScene().getWindow())
                .ifPresent(onChosen);
    }

    private void save(String name, Consumer<Path> onChosen) {
        ui.files()
                .target(texts.text("enrol.save"), name, table.view().getScene().getWindow())
                .ifPresent(onChosen);
    }
}
