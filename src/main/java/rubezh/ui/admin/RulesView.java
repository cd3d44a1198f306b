package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.register.severity.RuleSeverity;
import rubezh.table.RuleText;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;

/** View of the rules that a station may raise: what each asks, and how severe it is here. */
final class RulesView {
    private static final double SEARCH_WIDTH = 232;

    private final UiContext ui;
    private final UiText texts;
    private final RulesViewModel model;
    private final PagedTable<RuleSeverity> table;
    private final TextField search;
    private final VBox messages = styled(new VBox(), "gap-8");
    private final Commands commands;

    RulesView(UiContext ui, RulesViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.table = new PagedTable<>(ui, RuleSeverity::code, columns());
        this.search = texts.prompt(new TextField(), "admin.rules.search");
        this.commands = commands();
        table.empty(texts.label("admin.rules.none"));
        search.textProperty().bindBidirectional(model.search());
        search.prefWidthProperty().bind(ui.display().px(SEARCH_WIDTH));
        texts.accessibleName(search, "admin.rules.search");
        model.search().addListener((_, _, _) -> show());
        model.rules().addListener((_, _, _) -> show());
        model.fault().addListener((_, _, _) -> texts.repaint(messages));
        texts.paint(messages, _ -> paintMessages());
        model.load();
    }

    private static List<Column<RuleSeverity>> columns() {
        return Stream.of(
                        column("code", ColumnWidth.of(80).min(70), (rule, _) -> rule.code()),
                        column(
                                "sentence",
                                ColumnWidth.of(420).min(160).growing(),
                                (rule, m) -> new RuleText(m).sentence(rule.code())),
                        column(
                                "builtIn",
                                ColumnWidth.of(110).min(90),
                                (rule, m) -> new RuleText(m).severity(rule.builtIn())),
                        column(
                                "current",
                                ColumnWidth.of(120).min(90).last(),
                                (rule, m) ->
                                        rule.isRaised()
                                                ? new RuleText(m).severity(rule.current())
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
                        Command.of("rule-question", () -> raise(Severity.QUESTION))
                                .enabledWhen(chosen(rule -> rule.builtIn() == Severity.HINT)),
                        Command.of("rule-error", () -> raise(Severity.STOP))
                                .enabledWhen(chosen(_ -> true)),
                        Command.of("rule-reset", this::reset)
                                .enabledWhen(chosen(RuleSeverity::isRaised)),
                        Command.of("refresh", model::load))
                .permittedTo(ui.officer());
    }

    private BooleanBinding chosen(Predicate<RuleSeverity> condition) {
        return Bindings.createBooleanBinding(
                () -> {
                    RuleSeverity rule = table.selected().get();
                    return rule != null && condition.test(rule);
                },
                table.selected());
    }

    private void raise(Severity severity) {
        RuleSeverity rule = table.selected().get();
        if (rule != null) {
            model.raise(rule, severity);
        }
    }

    private void reset() {
        RuleSeverity rule = table.selected().get();
        if (rule != null) {
            model.reset(rule);
        }
    }

    ScreenView screen() {
        Label title = styled(texts.label("admin.rules.screen"), "semibold", "fs-18");
        Label text = wrapping(styled(texts.label("admin.rules.effect"), "muted"));
        var bar = styled(new FlowPane(search), "flow-8");
        for (String id : new String[] {"rule-question", "rule-error", "rule-reset"}) {
            commands.find(id).ifPresent(c -> bar.getChildren().add(Buttons.of(texts, c)));
        }
        var top = styled(new VBox(title, text, bar, messages), "exchange-head", "gap-8");
        var root = new BorderPane(table.node(), top, null, null, null);
        return new ScreenView(root, commands, table.view()::requestFocus);
    }

    void close() {
        table.close();
    }

    private void show() {
        table.show(PageSource.of(model.visible(new RuleText(texts.messages()))));
    }

    private void paintMessages() {
        @Nullable Fault fault = model.fault().get();
        messages.getChildren().setAll(FaultBox.of(texts, fault));
        setShown(messages, fault != null);
    }
}
