package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import rubezh.domain.template.TemplatePaper;
import rubezh.table.TemplateFormat;
import rubezh.ui.kit.ChipGroup;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.report.TemplateViewModel.Loaded;

/** What stands above the form of a template: the papers, what can be done, what is in force. */
final class TemplateHead {
    private final UiText texts;
    private final TemplateViewModel model;
    private final Commands commands;
    private final ObjectProperty<TemplatePaper> chosen;

    /**
     * @param chosen paper that is to be shown
     */
    TemplateHead(
            UiContext ui,
            TemplateViewModel model,
            Commands commands,
            ObjectProperty<TemplatePaper> chosen) {
        this.texts = ui.texts();
        this.model = model;
        this.commands = commands;
        this.chosen = chosen;
    }

    List<Node> nodes() {
        Label title = styled(texts.label("template.screen"), "semibold", "fs-18");
        Label effect = wrapping(styled(texts.label("template.effect"), "muted"));
        var papers = styled(new FlowPane(), "flow-8");
        papers.getChildren()
                .addAll(
                        new ChipGroup<>(
                                        texts,
                                        chosen,
                                        paper -> texts.text("report.screen." + paper))
                                .chips());
        var actions = styled(new FlowPane(), "flow-8");
        commands.find("template-save")
                .ifPresent(save ->
                        actions.getChildren().addAll(Buttons.primary(texts, save), examples()));
        actions.getChildren()
                .addAll(
                        Buttons.of(
                                texts,
                                commands.present(
                                        "template-reset", "template-import", "template-export")));
        var messages = new OutcomeBox(texts, model).with(this::state, model.loaded());
        return List.of(title, effect, papers, actions, messages);
    }

    private Node examples() {
        var menu = styled(new MenuButton(), "choice-menu");
        menu.textProperty().bind(texts.observe("template.examples"));
        for (String name : TemplateViewModel.examples()) {
            var item = new MenuItem();
            item.textProperty().bind(texts.observe("template.example." + name));
            item.setOnAction(_ -> model.example(name));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Returns what the paper is printed by now, and why a template does not count. */
    private List<Node> state() {
        Loaded loaded = model.loaded().get();
        if (loaded == null) {
            return List.of();
        }
        var format = new TemplateFormat(texts.messages());
        String now = format.state(loaded.state());
        var nodes = new ArrayList<Node>();
        nodes.add(InfoBox.info(texts, "template.now", now));
        nodes.addAll(FaultBox.of(texts, loaded.state().fault().orElse(null)));
        String station = loaded.state().station();
        if (!station.isEmpty() && !model.isOwn(station)) {
            nodes.add(InfoBox.info(texts, "template.of-headquarters", station));
        }
        return nodes;
    }
}
