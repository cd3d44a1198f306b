package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.Stocktake;
import rubezh.domain.stock.Stocktake.StockScan;
import rubezh.report.service.ReportProposal;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.PaperSource;
import rubezh.ui.kit.table.ListDetailPane;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.report.StocktakeViewModel.Standing;
import rubezh.ui.report.StocktakeViewModel.StocktakeRow;

/** View of a stocktaking: what was scanned last, the counts, and what differs. */
final class StocktakeView {
    private static final double FIELD_WIDTH = 360;

    private final UiContext ui;
    private final UiText texts;
    private final LiveLabels labels;
    private final StocktakeViewModel model;
    private final PagedTable<StocktakeRow> table;
    private final ListDetailPane<StocktakeRow> frame;
    private final TextField field = new TextField();
    private final VBox told = styled(new VBox(), "gap-8");
    private final Commands commands;

    StocktakeView(UiContext ui, LiveLabels labels, StocktakeViewModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.labels = labels;
        this.model = model;
        this.table =
                new PagedTable<>(
                        ui,
                        "command.go-stocktake",
                        StocktakeView::id,
                        new StocktakeColumns(texts, labels).all());
        this.frame = new ListDetailPane<>(ui, table, model);
        var scanned = Bindings.createBooleanBinding(() -> model.last() != null, model.state());
        var wrong =
                Bindings.createBooleanBinding(
                        () -> wrong() != null, model.state(), table.selected());
        this.commands =
                Commands.of(
                                Command.of("stocktake-finish", this::finish).enabledWhen(scanned),
                                Command.of("stocktake-remove", this::remove).enabledWhen(wrong),
                                Command.of("stocktake-discard", this::discard).enabledWhen(scanned),
                                Command.of("refresh", model::load))
                        .permittedTo(ui.officer());
        table.empty(emptyPane());
        layout();
        model.load();
    }

    /** Returns the selected scan of what is not expected, else the last one if it is such. */
    private @Nullable StockScan wrong() {
        StocktakeRow row = table.selected().get();
        StockScan scan = row != null && row.standing() == Standing.UNEXPECTED ? row.scan() : null;
        StockScan last = scan == null ? model.last() : scan;
        return last != null && last.isUnexpected() ? last : null;
    }

    private void remove() {
        StockScan scan = wrong();
        if (scan != null) {
            model.remove(scan);
        }
    }

    private static String id(StocktakeRow row) {
        StockScan scan = row.scan();
        StockedPackage content = row.content();
        return row.standing()
                + (scan == null ? "" : scan.at() + scan.text())
                + (content == null ? "" : content.content().id());
    }

    ScreenView screen() {
        return new ScreenView(frame.root(), commands, field::requestFocus);
    }

    /** Returns whether the screen is shown, so that scans are for it. */
    boolean isShown() {
        return frame.root().getScene() != null;
    }

    void close() {
        frame.close();
    }

    private Node emptyPane() {
        var pane =
                new VBox(
                        Icons.of(Feather.CHECK_SQUARE, 48, "muted"),
                        texts.label("report.stock.none"),
                        wrapping(styled(texts.label("stocktake.empty"), "muted")));
        return styled(pane, "empty-state");
    }

    private void layout() {
        Label title = styled(texts.label("report.screen.stocktake"), "semibold", "fs-18");
        Label how = wrapping(styled(texts.label("stocktake.how"), "muted"));
        texts.prompt(field, "stocktake.field");
        texts.accessibleName(field, "stocktake.field");
        field.prefWidthProperty().bind(ui.display().px(FIELD_WIDTH));
        field.setOnAction(_ -> {
            model.scan(field.getText());
            field.clear();
        });
        var bar = styled(new FlowPane(field), "flow-8");
        commands.find("stocktake-finish")
                .ifPresent(finish -> bar.getChildren().add(Buttons.primary(texts, finish)));
        bar.getChildren()
                .addAll(
                        Buttons.of(
                                texts, commands.present("stocktake-remove", "stocktake-discard")));
        texts.paint(told, _ -> paintTold());
        model.state().addListener((_, _, _) -> texts.repaint(told));
        frame.head(title, bar, frame.messages(), told)
                .foot(styled(new VBox(how), "station-advice"))
                .rows(model::rows, model.state());
    }

    /** Tells of the last scan and of the counts. */
    private void paintTold() {
        told.getChildren().clear();
        Stocktake now = model.state().get();
        if (now == null) {
            return;
        }
        StockScan last = model.last();
        if (last != null) {
            String text = last.text() + ": " + StocktakeColumns.words(labels, last);
            told.getChildren()
                    .add(
                            last.outcome() == Stocktake.Outcome.FOUND
                                    ? InfoBox.info(texts, "stocktake.last", text)
                                    : InfoBox.warning(texts, "stocktake.last", text));
        }
        var counts =
                new Label(
                        texts.text(
                                "stocktake.counts",
                                now.expected().size(),
                                now.found().size(),
                                now.missing().size(),
                                now.unexpected().size()));
        told.getChildren().add(wrapping(styled(counts, "semibold")));
    }

    private void discard() {
        new OverlayDialog(ui, "stocktake.discard")
                .message("stocktake.discard.text")
                .primary("stocktake.discard.do", model::discard)
                .cancel()
                .show();
    }

    private void finish() {
        Stocktake now = model.state().get();
        if (now != null) {
            new OverlayDialog(ui, "stocktake.finish")
                    .message(
                            "stocktake.finish.text",
                            now.found().size(),
                            now.missing().size(),
                            now.unexpected().size())
                    .primary("stocktake.finish.do", () -> model.finish(this::show))
                    .cancel()
                    .show();
        }
    }

    /** Shows the act that was issued; its kept bytes are saved and printed. */
    private void show(ReportProposal act) {
        ui.go(
                new Destination.Paper(
                        new PaperSource(
                                "stocktake.act",
                                model.fileName(act),
                                true,
                                (_, _) -> act.pdf(),
                                _ -> {})));
    }
}
