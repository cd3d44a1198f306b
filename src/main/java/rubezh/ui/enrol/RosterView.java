package rubezh.ui.enrol;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rubezh.bundle.roster.Roster;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.RosterStatus;
import rubezh.text.Messages;
import rubezh.ui.enrol.RosterState.Opened;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.ChoiceMenu;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.key.KeyCheckField;
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

    RosterView(UiContext ui, LiveLabels labels, RosterViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table =
                new PagedTable<>(
                        ui, "admin.roster.title", RosterEntry::id, new RosterColumns(ui).all());
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
                                Command.of("roster-admit", () -> open(file -> admit(file, labels)))
                                        .enabledWhen(headquarters),
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
        for (Command command : commands.present("roster-revoke", "roster-admit", "roster-renew")) {
            Button button = Buttons.of(texts, command);
            headquarters.subscribe(own -> setShown(button, own));
            bar.getChildren().add(button);
        }
        return frame.head(title, bar, header.node()).screen(commands);
    }

    void close() {
        frame.close();
    }

    private void admit(Path bundle, LiveLabels labels) {
        model.findRefused(
                bundle, found -> new AdmissionDialog(ui, labels, model, bundle, found).show());
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

    /** What stands over the computers: headquarters, what was done, and the file to be compared. */
    private static final class RosterHeader {
        private final UiContext ui;
        private final UiText texts;
        private final RosterViewModel model;
        private final Runnable approve;
        private final OutcomeBox outcome;
        private final VBox node = styled(new VBox(), "gap-12", "roster-above");

        /**
         * @param approve asks for the file to write, and approves the opened request
         */
        RosterHeader(UiContext ui, RosterViewModel model, OutcomeBox outcome, Runnable approve) {
            this.ui = ui;
            this.texts = ui.texts();
            this.model = model;
            this.outcome = outcome;
            this.approve = approve;
            texts.paint(node, _ -> paint());
            model.state().addListener((_, _, _) -> texts.repaint(node));
        }

        Node node() {
            return node;
        }

        private void paint() {
            RosterState state = model.state().get();
            node.getChildren().clear();
            RosterStatus status = state.status();
            if (status != null) {
                node.getChildren().add(wrapping(new Label(headquarters(status))));
                status.roster().map(this::valid).ifPresent(node.getChildren()::add);
                if (status.isExpired()) {
                    node.getChildren().add(InfoBox.warning(texts, "cli.enrol.expired"));
                }
                if (status.isIncomplete()) {
                    node.getChildren().add(InfoBox.warning(texts, "cli.enrol.incomplete"));
                }
            }
            node.getChildren().add(outcome);
            Opened opened = state.opened();
            if (opened != null) {
                boolean becomes = status == null || status.headquarters().isEmpty();
                node.getChildren().add(new OpenedFileBox(ui, model, approve).of(opened, becomes));
            }
        }

        private String headquarters(RosterStatus status) {
            String key = status.own() ? "cli.enrol.own" : "cli.enrol.headquarters";
            return status.headquarters()
                    .map(hq -> texts.text(key, hq.station(), time(hq.since()), ui.name(hq.by())))
                    .orElseGet(() -> texts.text("enrol.none"));
        }

        private Label valid(Roster roster) {
            String to = time(roster.expires().toInstant());
            String text =
                    texts.text(
                            "enrol.valid", roster.version(), time(roster.issued().toInstant()), to);
            return wrapping(styled(new Label(text), "muted"));
        }

        private String time(Instant time) {
            return new RosterColumns(ui).time(time);
        }

        /**
         * A file whose key is to be compared, with the act that the words of the other side allow.
         *
         * @param approve asks for the file to write, and approves the request
         */
        private record OpenedFileBox(UiContext ui, RosterViewModel model, Runnable approve) {
            private Button act(Opened opened) {
                return switch (opened) {
                    case Opened.Request _ ->
                            Buttons.action(ui.texts(), "enrol.approve.do", approve);
                    case Opened.OfHeadquarters _ ->
                            Buttons.action(ui.texts(), "enrol.join.do", model::join);
                };
            }

            /**
             * Returns the box of a file.
             *
             * @param first whether approving makes this computer headquarters
             */
            VBox of(Opened opened, boolean first) {
                Button act = act(opened);
                act.setDisable(true);
                var check =
                        new KeyCheckField(
                                ui.texts(),
                                opened.key(),
                                model.typed(),
                                "enrol.check",
                                answer -> act.setDisable(answer != KeyCheckField.Answer.MATCHES));
                var box =
                        styled(
                                new VBox(wrapping(what(opened)), check.node(), act),
                                "gap-8",
                                "note");
                if (opened instanceof Opened.Request(var request)) {
                    if (first) {
                        box.getChildren().add(1, InfoBox.warning(ui.texts(), "enrol.becomes"));
                    }
                    if (model.state().get().isOfOtherKind(request)) {
                        String key =
                                request.training()
                                        ? "enrol.request.training"
                                        : "enrol.request.real";
                        box.getChildren().add(1, InfoBox.warning(ui.texts(), key));
                    }
                    addReplaced(box, model.state().get().replaceable(request));
                }
                return box;
            }

            /**
             * Asks before the act which computer the new one replaces, where the station has
             * others.
             */
            private void addReplaced(VBox box, List<RosterEntry> others) {
                if (others.isEmpty()) {
                    return;
                }
                var choice =
                        new ChoiceMenu<RosterEntry>(
                                ui.texts(),
                                "enrol.replaces",
                                (entry, _) -> new RosterColumns(ui).told(entry),
                                model.replaced()::set);
                choice.choose(model.replaced().get());
                choice.show(others);
                Label hint = styled(wrapping(ui.texts().label("enrol.replaces.hint")), "muted");
                box.getChildren()
                        .addAll(box.getChildren().size() - 1, List.of(choice.node(), hint));
            }

            private Label what(Opened opened) {
                return styled(ui.texts().label(m -> what(opened, m)), "semibold");
            }

            private String what(Opened opened, Messages messages) {
                return switch (opened) {
                    case Opened.Request(var request) ->
                            messages.text(
                                    "enrol.opened.request",
                                    request.station(),
                                    messages.language().choose(request.nameRu(), request.nameEn()),
                                    request.program(),
                                    new RosterColumns(ui).time(request.at()));
                    case Opened.OfHeadquarters(var file) ->
                            messages.text(
                                    "signin.first.join.made",
                                    file.station(),
                                    String.valueOf(file.file().getFileName()));
                };
            }
        }
    }
}
