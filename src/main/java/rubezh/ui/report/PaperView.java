package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.scrollingFull;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.PaperOutput;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.report.PaperViewModel.Output;

/** View of a paper that is not issued: what can be done with it at the left, its pages beside. */
final class PaperView {
    private static final double DIMMED = 0.3;
    private static final double SIDE_WIDTH = 240;

    private final UiContext ui;
    private final UiText texts;
    private final PaperViewModel model;
    private final PaperOutput output;
    private final JobProgressBar bar;
    private final BorderPane root = new BorderPane();
    private final PagesPane pages;
    private final Commands commands;

    PaperView(UiContext ui, PaperViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.output = new PaperOutput(ui, root);
        this.bar = new JobProgressBar(texts);
        this.pages = new PagesPane(ui, model.pages());
        var ready = Bindings.not(model.outdated());
        this.commands =
                Commands.of(
                        Command.of("save-pdf", this::save).enabledWhen(ready),
                        Command.of("print", this::print).enabledWhen(ready),
                        Command.of("refresh", () -> model.render(bar)));
        pages.commands().forEach(commands::add);
        layout();
        model.start(bar);
    }

    ScreenView screen() {
        return new ScreenView(root, commands, pages::focus);
    }

    private void layout() {
        var side = scrollingFull(side());
        Node shown = pages.node();
        shown.opacityProperty().bind(Bindings.when(model.outdated()).then(DIMMED).otherwise(1.0));
        Label pending = styled(texts.label("report.screen.outdated"), "report-outdated");
        pending.visibleProperty().bind(model.outdated());
        StackPane.setAlignment(pending, Pos.TOP_CENTER);
        root.setTop(bar);
        root.setLeft(side);
        root.setCenter(styled(new StackPane(shown, pending), "report-viewport"));
    }

    private Region side() {
        Button save = Buttons.primary(texts, commands.get("save-pdf"));
        Button print = Buttons.of(texts, commands.get("print"));
        save.setMaxWidth(Double.MAX_VALUE);
        print.setMaxWidth(Double.MAX_VALUE);
        var messages =
                new OutcomeBox(texts, model)
                        .with(this::messages, model.pages().paper(), model.output());
        VBox.setVgrow(messages, Priority.ALWAYS);
        var side = styled(new VBox(), "report-side", "line-right");
        if (!model.source().bilingual()) {
            side.getChildren().add(languages());
        }
        side.getChildren().addAll(styled(new VBox(save, print), "gap-8"), messages);
        return ui.display().keepWidth(side, SIDE_WIDTH);
    }

    private Node languages() {
        var row = styled(new HBox(), "segments");
        row.getChildren()
                .addAll(
                        Buttons.choice(
                                texts, "report.screen.", model.language(), ToggleButton::new));
        Label label = styled(texts.label("report.paper.language"), "muted", "fs-11");
        label.setLabelFor(row);
        return styled(new VBox(label, row), "gap-4");
    }

    private List<Node> messages() {
        var nodes = new ArrayList<Node>();
        Output done = model.output().get();
        if (done != null) {
            Path file = done.file();
            nodes.add(
                    file == null
                            ? InfoBox.info(texts, "report.paper.printed")
                            : InfoBox.info(texts, "report.paper.saved", file));
        }
        if (model.printers().isEmpty()) {
            nodes.add(InfoBox.info(texts, "report.screen.no-printer"));
        }
        RenderedPaper paper = model.pages().paper().get();
        if (paper != null) {
            String count = texts.text("report.paper.pages", paper.pages());
            nodes.add(styled(new Label(count), "muted", "fs-12"));
        }
        return nodes;
    }

    private void save() {
        output.choose(model.source().fileName()).ifPresent(model::save);
    }

    private void print() {
        output.print(model.printers(), model::print, this::save);
    }
}
