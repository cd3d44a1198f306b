package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.severity.RuleSeverity;
import rubezh.table.RuleFormat;
import rubezh.text.Messages;
import rubezh.ui.admin.RulesViewModel.Kind;
import rubezh.ui.kit.ChipGroup;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;

/**
 * View of the rules that a station may raise: what each asks, and how severe it is here; and of the
 * fields that it may ask for at submission, each with a tick.
 */
final class RulesView {
    private final UiContext ui;
    private final UiText texts;
    private final RulesViewModel model;
    private final PagedTable<RuleSeverity> table;
    private final TextField search;
    private final ListDetailPane<RuleSeverity> frame;
    private final Commands commands;

    RulesView(UiContext ui, RulesViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table = new PagedTable<>(ui, "admin.rules.title", RuleSeverity::code, columns());
        this.frame = new ListDetailPane<>(ui, table, model);
        this.search = frame.search("admin.rules.search", model.search());
        this.commands = commands();
        table.empty(texts.label("admin.rules.none"));
        frame.rows(
                () -> model.visible(new RuleFormat(texts.messages())),
                model.search(),
                model.kind(),
                model.rules());
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        model.kind()
                .subscribe(
                        kind -> table.setColumns(kind == Kind.FIELDS ? fieldColumns() : columns()));
        model.load();
    }

    /** Turns the tick of the selected field: the table itself would only select the row again. */
    private void onKeyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && model.kind().get() == Kind.FIELDS) {
            event.consume();
            frame.onSelected(model::toggle).run();
        }
    }

    private static List<Column<RuleSeverity>> columns() {
        return Stream.of(
                        column("code", ColumnWidth.of(80).min(70), (rule, _) -> rule.code()),
                        column(
                                "sentence",
                                ColumnWidth.of(420).min(160).growing(),
                                (rule, m) -> new RuleFormat(m).sentence(rule.code())),
                        column(
                                "builtIn",
                                ColumnWidth.of(110).min(90),
                                (rule, m) -> new RuleFormat(m).severity(rule.builtIn())),
                        column(
                                "current",
                                ColumnWidth.of(120).min(90).last(),
                                (rule, m) ->
                                        rule.isRaised()
                                                ? new RuleFormat(m).severity(rule.current())
                                                : ""))
                .map(Column::unsorted)
                .toList();
    }

    private List<Column<RuleSeverity>> fieldColumns() {
        return Stream.of(
                        Column.<RuleSeverity>of("asked", "rules.column.asked", 90, this::tick)
                                .sized(ColumnWidth.of(90).min(80)),
                        column(
                                "section",
                                ColumnWidth.of(220).min(120),
                                ofField(RuleFormat::section)),
                        column(
                                "field",
                                ColumnWidth.of(420).min(160).growing().last(),
                                ofField(RuleFormat::field)))
                .map(Column::unsorted)
                .toList();
    }

    /** Returns a text of fields; rules are still in the table while its columns change. */
    private static CellText ofField(BiFunction<RuleFormat, String, String> text) {
        return (rule, m) -> rule.isField() ? text.apply(new RuleFormat(m), rule.code()) : "";
    }

    /** Returns a cell with the tick of a field, which a click turns. */
    private CellView<RuleSeverity> tick() {
        var box = new CheckBox();
        box.setFocusTraversable(false);
        return new CellView<>(
                box,
                (rule, m) -> {
                    box.setSelected(rule.isRaised());
                    box.setOnAction(_ -> model.toggle(rule));
                    box.setAccessibleText(ofField(RuleFormat::field).apply(rule, m));
                });
    }

    /** Text of a cell. */
    private interface CellText extends BiFunction<RuleSeverity, Messages, String> {}

    private static Column<RuleSeverity> column(String id, ColumnWidth width, CellText text) {
        return Column.text(id, "rules.column." + id, width.ru(), text).sized(width);
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("rule-question", raise(Severity.QUESTION))
                                .enabledWhen(
                                        frame.selected(rule ->
                                                !rule.isField()
                                                        && rule.builtIn() == Severity.HINT)),
                        Command.of("rule-error", raise(Severity.STOP))
                                .enabledWhen(frame.selected(_ -> true)),
                        Command.of("rule-reset", frame.onSelected(model::reset))
                                .enabledWhen(frame.selected(RuleSeverity::isRaised)),
                        Command.of("rule-toggle", frame.onSelected(model::toggle))
                                .enabledWhen(frame.selected(RuleSeverity::isField)),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private Runnable raise(Severity severity) {
        return frame.onSelected(rule -> model.raise(rule, severity));
    }

    ScreenView screen() {
        Label title = styled(texts.label("admin.rules.screen"), "semibold", "fs-18");
        Label text = wrapping(styled(texts.label("admin.rules.effect"), "muted"));
        var bar = styled(new FlowPane(search), "flow-8");
        var kinds =
                new ChipGroup<>(
                                texts,
                                model.kind(),
                                kind -> texts.text(kind.key(), model.raised(kind)))
                        .telling(model.rules());
        bar.getChildren().addAll(kinds.chips());
        bar.getChildren().addAll(buttons(Kind.RULES, "rule-question", "rule-error", "rule-reset"));
        bar.getChildren().addAll(buttons(Kind.FIELDS, "rule-toggle"));
        return frame.head(title, text, bar, frame.messages()).screen(commands);
    }

    /** Returns buttons that are shown with one kind. */
    private List<Node> buttons(Kind shown, String... ids) {
        List<Node> buttons = List.copyOf(Buttons.of(texts, commands.present(ids)));
        model.kind().subscribe(kind -> buttons.forEach(button -> setShown(button, kind == shown)));
        return buttons;
    }

    void close() {
        frame.close();
    }
}
