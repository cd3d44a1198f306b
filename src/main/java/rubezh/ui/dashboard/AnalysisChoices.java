package rubezh.ui.dashboard;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rubezh.dashboard.AnalysisMeasure;
import rubezh.dashboard.AnalysisService.ComparisonKind;
import rubezh.text.Messages;
import rubezh.ui.dashboard.AnalysisChoice.Shade;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;

/** What an analysis shows, in a line of menus: rows, columns, measure, comparison, shade. */
final class AnalysisChoices {
    private final UiText texts;
    private final AnalysisViewModel model;
    private final FlowPane root = styled(new FlowPane(), "analysis-choices");

    AnalysisChoices(UiContext ui, AnalysisViewModel model, Command swap) {
        this.texts = ui.texts();
        this.model = model;
        add(
                "rows",
                model.axes(),
                (axis, words) -> words.text(axis.key()),
                AnalysisChoice::rows,
                AnalysisChoice::withRows);
        root.getChildren().add(styled(Buttons.icon(texts, swap), "small"));
        add(
                "columns",
                model.axes(),
                (axis, words) -> words.text(axis.key()),
                AnalysisChoice::columns,
                AnalysisChoice::withColumns);
        add(
                "measure",
                List.of(AnalysisMeasure.values()),
                (measure, words) -> words.text(measure.key()),
                AnalysisChoice::measure,
                AnalysisChoice::withMeasure);
        add(
                "compare",
                List.of(ComparisonKind.values()),
                (compared, words) -> word(words, "analysis.compare.", compared),
                AnalysisChoice::compared,
                AnalysisChoice::withCompared);
        add(
                "shade",
                List.of(Shade.values()),
                (shade, words) -> word(words, "analysis.shade.", shade),
                AnalysisChoice::shade,
                AnalysisChoice::withShade);
    }

    private static String word(Messages words, String prefix, Enum<?> value) {
        return words.text(prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private <T> void add(
            String name,
            List<T> all,
            BiFunction<T, Messages, String> words,
            Function<AnalysisChoice, T> chosen,
            BiFunction<AnalysisChoice, T, AnalysisChoice> with) {
        var menu = styled(keepWidth(new MenuButton()), "choice-menu");
        menu.setId("analysis-" + name);
        texts.paint(
                menu,
                messages -> {
                    menu.setText(words.apply(chosen.apply(model.choice().get()), messages));
                    menu.setAccessibleText(
                            messages.text("analysis.choice." + name) + ": " + menu.getText());
                    menu.getItems()
                            .setAll(
                                    all.stream()
                                            .map(one -> item(words.apply(one, messages), one, with))
                                            .toList());
                });
        model.choice().addListener((_, _, _) -> texts.repaint(menu));
        Label label = keepWidth(styled(texts.label("analysis.choice." + name), "muted"));
        label.setLabelFor(menu);
        root.getChildren().add(styled(new HBox(label, menu), "analysis-choice"));
    }

    private <T> MenuItem item(
            String text, T value, BiFunction<AnalysisChoice, T, AnalysisChoice> with) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> model.change(choice -> with.apply(choice, value)));
        return item;
    }

    Region root() {
        return root;
    }
}
