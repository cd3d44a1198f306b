package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.severity.RuleSeverity;
import rubezh.table.RuleFormat;
import rubezh.text.Messages;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;

/** View of the rules that a station may raise: what each asks, and how severe it is here. */
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
        this.table = new PagedTable<>(ui, RuleSeverity::code, columns());
        this.frame = new ListDetailPane<>(ui, table, model);
        this.search = frame.search("admin.rules.search", model.search());
        this.commands = commands();
        table.empty(texts.label("admin.rules.none"));
        frame.rows(
                () -> model.visible(new RuleFormat(texts.messages())),
                model.search(),
                model.rules());
        model.load();
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

    /** Text of a cell. */
    private interface CellText extends BiFunction<RuleSeverity, Messages, String> {}

    private static Column<RuleSeverity> column(String id, ColumnWidth width, CellText text) {
        return Column.text(id, "rules.column." + id, width.ru(), text).sized(width);
    }

    private Commands commands() {
        return Commands.of(
                        Command.of("rule-question", raise(Severity.QUESTION))
                                .enabledWhen(
                                        frame.selected(rule -> rule.builtIn() == Severity.HINT)),
                        Command.of("rule-error", raise(Severity.STOP))
                                .enabledWhen(frame.selected(_ -> true)),
                        Command.of("rule-reset", frame.onSelected(model::reset))
                                .enabledWhen(frame.selected(RuleSeverity::isRaised)),
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
        bar.getChildren()
                .addAll(
                        Buttons.of(
                                texts,
                                commands.present("rule-question", "rule-error", "rule-reset")));
        return frame.head(title, text, bar, frame.messages()).screen(commands);
    }

    void close() {
        frame.close();
    }
}
