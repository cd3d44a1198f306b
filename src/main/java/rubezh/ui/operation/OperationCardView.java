package rubezh.ui.operation;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.Coverage;
import rubezh.format.CoverageFormat;
import rubezh.journal.IssuedReport;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.navigation.Destination;

/** View of an operation: name and state, what can be done, and its tabs. */
final class OperationCardView {
    private final UiContext ui;
    private final LiveLabels labels;
    private final OperationCardViewModel model;
    private final CreatorDialog creator;
    private final OperationTabs tabs;
    private final Label name = styled(new Label(), "fs-18", "semibold");
    private final Label code;
    private final HBox state = styled(new HBox(), "status-chip");
    private final BorderPane root = styled(new BorderPane(), "review");
    private final Commands commands;

    /**
     * @param offers what other stations offer to change
     */
    OperationCardView(
            UiContext ui,
            LiveLabels labels,
            OperationCardViewModel model,
            CreatorDialog creator,
            Node offers) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.creator = creator;
        this.code = keepWidth(styled(new Label(model.code().code()), "mono", "muted"));
        this.tabs =
                new OperationTabs(
                        ui,
                        model.card(),
                        List.of(
                                new OverviewPane(ui, labels, model),
                                new GoalsPane(ui, labels, model, this::addGoal),
                                new IndicatorsPane(ui, labels, model),
                                new MessagesPane(ui, labels, model),
                                new SummariesPane(ui, model)),
                        () -> ui.go(Destination.Cases.of(model.code())));
        this.commands = commands();
        layout(offers);
        ui.texts().paint(root, _ -> paint());
        model.card().addListener((_, _, _) -> paint());
        model.load();
    }

    private Commands commands() {
        var closed = Bindings.createBooleanBinding(() -> isEnded(), model.card());
        var open = model.card().isNotNull().and(closed.not());
        var begun = Bindings.createBooleanBinding(this::isBegun, model.card());
        // Totals are those of the days of an operation.
        var dated = Bindings.createBooleanBinding(this::isDated, model.card());
        OperationCode shown = model.code();
        return Commands.of(
                        Command.of(
                                        "operation-report",
                                        () -> ui.go(new Destination.OperationReport(shown)))
                                .enabledWhen(begun),
                        Command.of("new", this::addToTab).enabledWhen(open),
                        Command.of("operation-template", this::askTemplate).enabledWhen(open),
                        Command.of("operation-edit", this::edit).enabledWhen(open),
                        Command.of("operation-copy", () -> creator.copy(shown)).enabledWhen(dated),
                        Command.of("operation-close", this::askClose).enabledWhen(open.and(begun)),
                        Command.of("operation-cancel", this::askCancel).enabledWhen(open),
                        Command.of("operation-reopen", this::askReopen).enabledWhen(closed),
                        Command.of("operation-cases", () -> ui.go(Destination.Cases.of(shown))),
                        Command.of("operation-next-tab", () -> tabs.move(1)),
                        Command.of("operation-previous-tab", () -> tabs.move(-1)),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private boolean isEnded() {
        OperationCard card = model.card().get();
        return card != null && card.open().state().isEnded();
    }

    private boolean isBegun() {
        OperationCard card = model.card().get();
        return card != null && card.open().isBegun();
    }

    private boolean isDated() {
        OperationCard card = model.card().get();
        return card != null && card.open().isDated();
    }

    private void layout(Node offers) {
        var grow = new Spacer();
        var header =
                styled(
                        new OverflowRow(name, OverflowRow.rank(code, 4), keepWidth(state), grow),
                        "editor-header",
                        "line-bottom");
        name.setMinWidth(0);
        commands.find("operation-report")
                .ifPresent(
                        c -> header.getChildren().add(keepWidth(Buttons.primary(ui.texts(), c))));
        commands.find("new").ifPresent(c -> header.getChildren().add(newCase(c)));
        commands.find("operation-edit").ifPresent(c -> header.getChildren().add(button(c, 1)));
        commands.find("operation-close").ifPresent(c -> header.getChildren().add(button(c, 2)));
        commands.find("operation-template").ifPresent(c -> header.getChildren().add(button(c, 6)));
        commands.find("operation-reopen").ifPresent(c -> header.getChildren().add(button(c, 3)));
        header.addMenu(ui);
        root.setTop(new VBox(header, offers, new OutcomeBox(ui.texts(), model), tabs.strip()));
        root.setCenter(tabs.body());
        root.setMinSize(0, 0);
    }

    /** Returns the button for a record; not where the tab has lines of its own to add. */
    private Button newCase(Command command) {
        Button button = OverflowRow.rank(keepWidth(Buttons.of(ui.texts(), command)), 5);
        Runnable show =
                () -> {
                    boolean wanted = command.enabled().get() && !tabs.shown().get().hasLines();
                    OverflowRow.setWanted(button, wanted);
                };
        command.enabled().addListener((_, _, _) -> show.run());
        tabs.shown().addListener((_, _, _) -> show.run());
        show.run();
        return button;
    }

    private Button button(Command command, int rank) {
        Button button = OverflowRow.rank(keepWidth(Buttons.of(ui.texts(), command)), rank);
        command.enabled().addListener((_, _, enabled) -> OverflowRow.setWanted(button, enabled));
        OverflowRow.setWanted(button, command.enabled().get());
        return button;
    }

    private void paint() {
        OperationCard card = model.card().get();
        setShown(state, card != null);
        if (card == null) {
            name.setText("");
            return;
        }
        boolean russian = ui.texts().language().get() == Language.RU;
        name.setText(card.open().operation().name(russian));
        OperationState now = card.open().state();
        var word = new Label(ui.texts().text(now.key()));
        state.getChildren().setAll(icon(now), word);
        state.getStyleClass().setAll("status-chip", style(now));
    }

    private static Node icon(OperationState state) {
        return switch (state) {
            case UNDATED, PLANNED -> Icons.of(Feather.CLOCK, 12, "muted");
            case RUNNING -> Icons.of(Feather.PLAY, 12, "accent-text");
            case OVER -> Icons.of(Feather.ALERT_CIRCLE, 12, "warn-text");
            case CLOSED -> Icons.of(Feather.CHECK_CIRCLE, 12, "ok-text");
            case CANCELLED -> Icons.of(Feather.SLASH, 12, "muted");
        };
    }

    private static String style(OperationState state) {
        return switch (state) {
            case UNDATED, PLANNED, CANCELLED -> "draft";
            case RUNNING -> "in-review";
            case OVER -> "returned";
            case CLOSED -> "approved";
        };
    }

    /** Adds a goal on the tab of the goals, elsewhere a record of the operation. */
    private void addToTab() {
        if (!tabs.shown().get().add()) {
            ui.go(new Destination.Filled(model::newRecord));
        }
    }

    private void addGoal() {
        OperationCard card = model.card().get();
        if (card != null) {
            creator.dialog().addGoal(card.open().operation(), model::change);
        }
    }

    private void edit() {
        OperationCard card = model.card().get();
        if (card != null) {
            creator.dialog().edit(card.open().operation(), model::change);
        }
    }

    private void askTemplate() {
        OperationCard card = model.card().get();
        if (card != null) {
            var ask = new RecordTemplateDialog(ui, labels, model::setTemplate);
            model.readTemplates(all -> ask.show(card.open().operation(), all));
        }
    }

    private void askClose() {
        OperationCard card = model.card().get();
        Coverage coverage = card == null ? null : card.coverage();
        if (coverage == null) {
            return;
        }
        List<String> lacks = new CoverageFormat(labels.format()).lines(coverage);
        if (lacks.isEmpty()) {
            new OverlayDialog(ui, "operation.close.title")
                    .message("operation.close.text", name.getText())
                    .primaryWork(
                            "operation.close.do",
                            (done, refused) -> {
                                model.close("", done, refused);
                                return true;
                            })
                    .cancel()
                    .show();
        } else {
            var lines = new VBox();
            lacks.forEach(line ->
                    lines.getChildren().add(wrapping(styled(new Label(line), "warn-text"))));
            askReason("operation.close", lines, model::close, name.getText());
        }
    }

    private void askReopen() {
        askReason("operation.reopen", null, model::reopen);
    }

    private void askCancel() {
        askReason("operation.cancel", null, model::cancel);
    }

    /** Asks for a reason, which stays in the dialog until the change is written. */
    private void askReason(
            String key, @Nullable Node before, ReasonedChange change, Object... arguments) {
        TextField reason = ui.texts().prompt(new TextField(), key + ".reason");
        ui.texts().accessibleName(reason, key + ".reason");
        OverlayDialog ask = new OverlayDialog(ui, key + ".title").message(key + ".text", arguments);
        if (before != null) {
            ask.body(before);
        }
        ask.body(reason)
                .primaryWork(
                        key + ".do",
                        (done, refused) -> {
                            change.start(reason.getText(), done, refused);
                            return true;
                        })
                .cancel()
                .show();
        reason.requestFocus();
    }

    /** Change of an operation that needs a reason, in the background. */
    private interface ReasonedChange {
        void start(String reason, Runnable onDone, Consumer<Fault> onFault);
    }

    ScreenView screen() {
        return new ScreenView(root, commands, tabs::focus);
    }

    /** Summaries of an operation that this station issued. */
    private static final class SummariesPane implements OperationTab {
        private final UiContext ui;
        private final OperationCardViewModel model;
        private final VBox list = styled(new VBox(), "operation-body");
        private final ScrollPane root = scrolling(list);

        SummariesPane(UiContext ui, OperationCardViewModel model) {
            this.ui = ui;
            this.model = model;
            ui.texts().paint(list, _ -> fill());
            model.card().addListener((_, _, _) -> fill());
        }

        private void fill() {
            list.getChildren().clear();
            OperationCard card = model.card().get();
            if (card == null) {
                return;
            }
            if (card.issued().isEmpty()) {
                String none = ui.texts().text("operation.summaries.none");
                list.getChildren().add(wrapping(styled(new Label(none), "muted")));
            }
            card.issued().reversed().forEach(one -> list.getChildren().add(line(one)));
        }

        private Node line(IssuedReport report) {
            String time = ui.texts().dates().dateTime(report.preparedAt().toLocalDateTime());
            String text =
                    ui.texts()
                            .text(
                                    "operation.summaries.line",
                                    report.copy(),
                                    report.language().toUpperCase(Locale.ROOT),
                                    time,
                                    report.name());
            var number = styled(new Label(report.number()), "mono");
            return styled(new HBox(number, styled(new Label(text), "muted")), "gap-8");
        }

        @Override
        public String titleKey() {
            return "operation.tab.summaries";
        }

        @Override
        public int count(OperationCard card) {
            return card.issued().size();
        }

        @Override
        public Node node() {
            return root;
        }
    }
}
