package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplatePaper;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.ScrollPosition;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker.DelayedAction;
import rubezh.ui.kit.work.JobProgressBar;

/** View of the templates: the form at the left, a paper of a sample case beside it. */
final class TemplateView {
    /** Time without typing after which the sample is made anew. */
    private static final Duration PAUSE = Duration.millis(500);

    private static final double FORM_WIDTH = 520;

    /** Width from which the preview stands beside the form, in logical pixels. */
    private static final double WIDE = 860;

    private final UiContext ui;
    private final UiText texts;
    private final TemplateViewModel model;
    private final PaperViewModel preview;
    private final TemplateForm form;
    private final TemplatePreview pages;
    private final JobProgressBar bar;
    private final DelayedAction pause;
    private final ObjectProperty<TemplatePaper> chosen;
    private final BorderPane root = new BorderPane();
    private final VBox left = styled(new VBox(), "template-side");
    private final ScrollPane side = scrolling(left);
    private final Commands commands;

    TemplateView(UiContext ui, TemplateViewModel model, PaperViewModel preview) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.preview = preview;
        this.form = new TemplateForm(texts, this::onEdited, this::reveal);
        this.pages = new TemplatePreview(ui, preview);
        this.bar = new JobProgressBar(texts);
        this.pause = ui.worker().debounce(PAUSE, () -> preview.render(bar));
        this.chosen = new SimpleObjectProperty<>(model.paper().get());
        this.commands =
                Commands.of(
                                Command.of("template-save", this::save).enabledWhen(model.dirty()),
                                Command.of("template-reset", this::reset)
                                        .enabledWhen(model.saved()),
                                Command.of("template-import", this::choose),
                                Command.of("template-export", this::export))
                        .permittedTo(ui.officer());
        pages.pages().commands().forEach(commands::add);
        connect();
        layout();
        model.load(chosen.get());
        preview.start(bar);
    }

    private void connect() {
        model.shown()
                .subscribe(template -> {
                    if (template != null) {
                        form.show(template);
                        pause.schedule();
                    }
                });
        model.problems().subscribe(problems -> form.fields().tell(problems));
        model.loaded().subscribe(_ -> pause.schedule());
        model.paper().subscribe(chosen::set);
        chosen.subscribe(this::onChosen);
        // Its words are made once for each template, so they are made anew in another language.
        texts.paint(form.node(), _ -> model.showAgain());
    }

    private void onEdited(PaperTemplate template) {
        model.onEdited(template);
        pause.schedule();
    }

    /** Shows a paper, as if it were chosen above the form. */
    void choose(TemplatePaper paper) {
        if (paper == model.paper().get()) {
            model.refresh();
        } else {
            chosen.set(paper);
        }
    }

    /** Shows another paper, asking first where something is not saved. */
    private void onChosen(TemplatePaper paper) {
        if (paper == model.paper().get()) {
            return;
        }
        if (!model.dirty().get()) {
            model.load(paper);
            return;
        }
        chosen.set(model.paper().get());
        ask(() -> model.load(paper));
    }

    /** Returns whether the screen may close; asks first if something is not saved. */
    boolean mayClose(Runnable leave) {
        boolean clean = !model.dirty().get();
        if (!clean) {
            ask(leave);
        }
        return clean;
    }

    private void ask(Runnable action) {
        new OverlayDialog(ui, "template.leave.title")
                .message("template.leave.text")
                .danger(
                        "template.leave.do",
                        () -> {
                            model.forget();
                            action.run();
                        })
                .cancel()
                .show();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, () -> form.fields().focus("name"));
    }

    private void save() {
        model.save();
        model.problems().get().stream()
                .findFirst()
                .ifPresent(one -> form.fields().focus(one.path()));
    }

    private void reveal(Node field) {
        // A row that was just made, and one below what is told now, has no place before it is laid
        // out.
        side.applyCss();
        side.layout();
        ScrollPosition.reveal(side, left, field);
    }

    private void reset() {
        new OverlayDialog(ui, "template.reset.title")
                .message("template.reset.text")
                .danger("template.reset.do", model::reset)
                .cancel()
                .show();
    }

    private void choose() {
        ui.files()
                .one(texts.text("template.import.title"), root.getScene().getWindow())
                .ifPresent(model::read);
    }

    private void export() {
        String name = "template-" + model.paper().get() + ".json";
        ui.files()
                .target(texts.text("template.export.title"), name, root.getScene().getWindow())
                .ifPresent(model::write);
    }

    private void layout() {
        var head = new TemplateHead(ui, model, commands, chosen);
        left.getChildren().addAll(head.nodes());
        left.getChildren().add(form.node());
        form.node().setDisable(commands.find("template-save").isEmpty());
        ui.display().keepWidth(side, FORM_WIDTH);
        root.setTop(bar);
        root.setMinSize(0, 0);
        arrange(pages.node());
    }

    /** Leaves the preview out of a narrow window; the form takes all of it. */
    private void arrange(Node beside) {
        var wide = new SimpleDoubleProperty();
        // Bound, not listened to: the zoom outlives the screen.
        wide.bind(ui.display().px(WIDE));
        Runnable arrange =
                () -> {
                    boolean fits = root.getWidth() >= wide.get();
                    root.setLeft(null);
                    root.setCenter(fits ? beside : side);
                    root.setLeft(fits ? side : null);
                };
        root.widthProperty().addListener(_ -> arrange.run());
        wide.addListener(_ -> arrange.run());
    }

    void close() {
        pause.cancel();
        preview.close();
    }
}
