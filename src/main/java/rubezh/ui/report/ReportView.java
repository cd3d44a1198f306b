package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.scrollingFull;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.summary.ExcludedCase;
import rubezh.journal.IssuedReport;
import rubezh.report.PrintedCase;
import rubezh.report.service.ReportProposal;
import rubezh.security.Permission;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.PaperOutput;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.report.ReportViewModel.IssuedCopy;
import rubezh.ui.report.ReportViewModel.RenderedReport;

/** View of a report: parameters at the left, its pages at the right. */
final class ReportView {
    /** Width of the parameters, with the bar that appears where they are higher than the window. */
    private static final double SIDE_WIDTH = 320;

    private static final double DIMMED = 0.3;
    private static final int MAX_COPIES = 5;
    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final ParameterForm form;
    private final ReportViewModel model;
    private final PagesPane pages;
    private final BorderPane root = new BorderPane();
    private final PaperOutput output;
    private final Commands commands;

    ReportView(UiContext ui, LiveLabels labels, ParameterForm form, ReportViewModel model) {
        this.ui = ui;
        this.labels = labels;
        this.texts = ui.texts();
        this.form = form;
        this.model = model;
        this.output = new PaperOutput(ui, root);
        this.pages = new PagesPane(ui, model.pages());
        this.commands = commands();
        layout();
    }

    /** Returns the commands; a copy leaves the program only if it is issued. */
    private Commands commands() {
        var shown = Commands.of(Command.of("refresh", model::render));
        pages.commands().forEach(shown::add);
        if (model.isOfCase() && ui.allows(Permission.RECORD)) {
            var gaps = Bindings.createBooleanBinding(() -> !missing().isEmpty(), model.report());
            shown.add(Command.of("fill-in", this::fillIn).enabledWhen(gaps));
        }
        if (model.issuing()) {
            var ready = Bindings.not(model.outdated());
            shown.add(Command.of("save-pdf", this::save).enabledWhen(ready));
            shown.add(Command.of("print", this::print).enabledWhen(ready));
        }
        return shown;
    }

    ScreenView screen() {
        return new ScreenView(root, commands, form::focus);
    }

    private void layout() {
        var bar = new JobProgressBar(texts);
        var side = ui.display().keepWidth(scrollingFull(side()), SIDE_WIDTH);
        dimWhileOutdated(pages.node());
        var shown = styled(new StackPane(pages.node(), pending(), bar), "report-viewport");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        root.setLeft(side);
        root.setCenter(shown);
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        model.start(bar);
    }

    /** Dims what belongs to the parameters of before. */
    private void dimWhileOutdated(Node node) {
        node.opacityProperty().bind(Bindings.when(model.outdated()).then(DIMMED).otherwise(1.0));
    }

    /** Says over the dimmed pages that they are not those of the present parameters. */
    private Node pending() {
        Label label = styled(texts.label("report.screen.outdated"), "report-outdated");
        label.visibleProperty().bind(model.outdated());
        StackPane.setAlignment(label, Pos.TOP_CENTER);
        return label;
    }

    private Region side() {
        var buttons = styled(new VBox(), "gap-8");
        commands.find("save-pdf")
                .map(save -> wide(Buttons.primary(texts, save)))
                .ifPresent(buttons.getChildren()::add);
        commands.find("print")
                .map(print -> wide(Buttons.of(texts, print)))
                .ifPresent(buttons.getChildren()::add);
        if (buttons.getChildren().isEmpty()) {
            buttons.getChildren().add(InfoBox.info(texts, "report.screen.reading"));
        }
        var messages =
                new OutcomeBox(texts, model).with(this::messages, model.report(), model.issued());
        VBox.setVgrow(messages, Priority.ALWAYS);
        return styled(new VBox(form.node(), buttons, messages), "report-side", "line-right");
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private List<Node> messages() {
        var nodes = new ArrayList<Node>();
        IssuedCopy copy = model.issued().get();
        if (copy != null) {
            nodes.add(issuedCopy(copy));
        }
        if (!missing().isEmpty()) {
            nodes.add(missingFields());
        }
        if (model.printers().isEmpty()) {
            nodes.add(InfoBox.info(texts, "report.screen.no-printer"));
        }
        RenderedReport report = model.report().get();
        if (report != null && !report.excluded().isEmpty()) {
            Node excluded = excludedCases(report.excluded());
            dimWhileOutdated(excluded);
            nodes.add(excluded);
        }
        if (report != null && !report.issued().isEmpty()) {
            nodes.add(issuedBefore(report.issued()));
        }
        return nodes;
    }

    /** Returns the pointers of what the paper needs and the record does not state. */
    private List<String> missing() {
        RenderedReport report = model.report().get();
        ReportProposal proposal = report == null ? null : report.proposal();
        return proposal == null ? List.of() : proposal.missing();
    }

    /** Names what the record does not state, and leads to the first of it. */
    private Node missingFields() {
        String names =
                missing().stream()
                        .map(labels.format()::fieldAt)
                        .distinct()
                        .collect(Collectors.joining(", "));
        var box = styled(new VBox(InfoBox.warning(texts, "report.screen.missing", names)), "gap-8");
        commands.find("fill-in")
                .map(one -> wide(Buttons.of(texts, one)))
                .ifPresent(box.getChildren()::add);
        return box;
    }

    private void fillIn() {
        RenderedReport report = model.report().get();
        if (report != null
                && report.proposal() != null
                && report.proposal().printed() instanceof PrintedCase printed) {
            String first = report.proposal().missing().getFirst();
            ui.go(new Destination.EditCase(printed.recordId(), first));
        }
    }

    private Node issuedCopy(IssuedCopy copy) {
        String number = copy.report().number();
        String count = texts.numbers().whole(copy.report().copy());
        Path file = copy.file();
        return file == null
                ? InfoBox.info(texts, "report.screen.printed", number, count)
                : InfoBox.info(texts, "report.screen.saved", number, count, file);
    }

    /** Lists the newest copies issued before. */
    private Node issuedBefore(List<IssuedReport> copies) {
        var title =
                styled(new Label(texts.text("report.screen.issued", copies.size())), "semibold");
        var lines = styled(new VBox(title), "gap-4");
        copies.reversed().stream()
                .limit(MAX_COPIES)
                .map(copy ->
                        texts.text(
                                "report.screen.copy",
                                copy.number(),
                                texts.numbers().whole(copy.copy()),
                                texts.dates().dateTime(copy.preparedAt().toLocalDateTime()),
                                copy.name().isEmpty() ? copy.login() : copy.name()))
                .forEach(text -> lines.getChildren().add(muted(text)));
        return lines;
    }

    private static Label muted(String text) {
        var line = styled(new Label(text), "muted", "fs-11");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private Node excludedCases(List<ExcludedCase> excluded) {
        var title = new Label(texts.text("report.screen.left-out", excluded.size()));
        title.getStyleClass().add("semibold");
        title.setGraphic(Icons.of(Feather.INFO, 14, "muted"));
        var lines = styled(new VBox(title), "gap-4");
        excluded.forEach(one -> lines.getChildren().add(line(one)));
        return lines;
    }

    private Label line(ExcludedCase excluded) {
        String number =
                Objects.requireNonNullElse(
                        excluded.record().seizure().header().number(),
                        texts.text("report.unnumbered"));
        String reason = texts.text("common.exclusion." + excluded.reason());
        String remark = excluded.record().remark();
        return muted(number + " — " + reason + (remark == null ? "" : ": " + remark));
    }

    private void save() {
        output.choose(model.fileName()).ifPresent(model::save);
    }

    private void print() {
        output.print(model.printers(), model::print, this::save);
    }
}
