package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import rubezh.table.input.TableImportResult;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.OverflowRow;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.Stepper;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.kit.work.JobProgressBar;

/**
 * View of the import of a table: how the file is read, what each column becomes, what a rehearsal
 * of all rows gives; then the import, and what became of the rows.
 */
final class TableImportView {
    private static final List<String> STEPS =
            List.of("tables.step.file", "tables.step.mapping", "tables.step.record");

    /** Width from which the texts of a column stand beside the columns, in logical pixels. */
    private static final double WIDE = 1000;

    private static final double SIDE = 432;
    private static final double NARROW_SIDE = 344;
    private static final double BROAD = 1200;

    private final UiContext ui;
    private final UiText texts;
    private final TableImportModel model;
    private final MappingWords words;
    private final Stepper stepper;
    private final Label title = styled(new Label(), "semibold", "fs-18");
    private final Label facts = styled(new Label(), "muted");
    private final VBox banner = styled(new VBox(), "gap-8");
    private final FormatBar format;
    private final MappingTable columns;
    private final MeaningsPane meanings;
    private final RowPane row;
    private final RehearsalPane rehearsal;
    private final ResultDialogs results;
    private final MappedColumnDialog dialog;
    private final FieldEditorFactory editors;
    private final SavedMappingDialogs saved;
    private final ImportListDialog imports;
    private final ImportFooter footer;
    private final VBox left = new VBox();
    private final VBox sums = styled(new VBox(), "table-done", "gap-16");
    private final VBox side = styled(new VBox(), "table-side");
    private final BorderPane body = new BorderPane();
    private final BorderPane root = styled(new BorderPane(), "table-import");
    private final SimpleBooleanProperty importable = new SimpleBooleanProperty();
    private final SimpleBooleanProperty mapped = new SimpleBooleanProperty();
    private final Commands commands;
    private final OutcomeBox outcome;

    /** Id of the column whose texts get the focus once they are shown; null for none. */
    private @Nullable Object wanted;

    TableImportView(
            UiContext ui,
            MappingWords words,
            TableImportModel model,
            JobProgressBar bar,
            Runnable close) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.words = words;
        this.stepper = new Stepper(texts, STEPS);
        this.editors = new FieldEditorFactory(ui, words.labels().reference());
        this.format = new FormatBar(ui, model, words);
        this.dialog = new MappedColumnDialog(ui, editors, model, words);
        this.columns = new MappingTable(ui, words, this::choose);
        this.meanings = new MeaningsPane(ui, editors, model, words);
        this.results = new ResultDialogs(ui, model, words);
        this.rehearsal =
                new RehearsalPane(ui, words, format.status(), this::showSums, this::showReasons);
        this.outcome = new OutcomeBox(texts, model);
        this.saved = new SavedMappingDialogs(ui, model);
        this.imports = new ImportListDialog(ui, model, results);
        this.commands = commands();
        this.footer = new ImportFooter(ui, model, commands, results, close);
        this.row =
                new RowPane(
                        ui, model, words, commands.present("table-row-before", "table-row-after"));
        layout(bar);
        connect();
        texts.paint(root, _ -> paint());
    }

    private Commands commands() {
        Commands rows =
                Commands.of(
                        Command.of("table-choose", this::chooseHere).enabledWhen(mapped),
                        Command.of("table-confirm", this::confirmHere).enabledWhen(mapped),
                        Command.of("table-leave", this::leaveHere).enabledWhen(mapped),
                        Command.of("table-add", this::addHere).enabledWhen(mapped));
        rows.listenBefore(columns().view());
        rows.listenBefore(texts().view());
        return Commands.of(
                        Command.of("table-run", model::run).enabledWhen(importable),
                        Command.of("table-save", () -> saved.save(this::saveMapping))
                                .enabledWhen(mapped),
                        Command.of("table-open", () -> saved.open(this::openMapping)),
                        Command.of("table-totals", this::askTotals).enabledWhen(mapped),
                        Command.of("table-empty", this::askEmpty).enabledWhen(mapped),
                        Command.of("table-imports", () -> imports.ask()),
                        Command.of("table-rejects", this::showReasons).enabledWhen(mapped),
                        Command.of("table-sums", this::showSums).enabledWhen(mapped),
                        Command.of("table-next", this::goToOpen).enabledWhen(mapped),
                        Command.of("table-confirm-all", this::confirmAll).enabledWhen(mapped),
                        Command.of("table-constant", () -> askConstant(null)).enabledWhen(mapped),
                        Command.of("table-row-before", () -> model.moveRow(-1)).enabledWhen(mapped),
                        Command.of("table-row-after", () -> model.moveRow(1)).enabledWhen(mapped))
                .permittedTo(ui.officer());
    }

    private PagedTable<MappedColumn> columns() {
        return columns.table();
    }

    private PagedTable<TextMeaning> texts() {
        return meanings.table();
    }

    private void connect() {
        model.draft()
                .addListener((_, before, now) -> {
                    showColumns();
                    if (before == null && now != null) {
                        // Until the columns were read there was nothing that could have the focus.
                        ui.worker().onUi(this::focus);
                    }
                });
        model.seen()
                .addListener((_, _, result) -> {
                    rehearsal.show(result);
                    showColumns();
                });
        model.imported()
                .addListener((_, _, result) -> {
                    rehearsal.show(result);
                    texts.repaint(root);
                    ui.worker().onUi(this::focus);
                });
        model.busy().addListener((_, _, _) -> texts.repaint(root));
        model.fault().addListener((_, _, _) -> texts.repaint(root));
        columns.table().selected().addListener((_, _, column) -> onSelected(column));
        root.widthProperty().addListener((_, _, _) -> arrange());
        ui.display().zoom().addListener((_, _, _) -> arrange());
    }

    private void onSelected(@Nullable MappedColumn column) {
        meanings.show(column);
        if (column != null && column.id().equals(wanted)) {
            wanted = null;
            meanings.table().view().requestFocus();
        }
    }

    private void showColumns() {
        columns.show(model.columns());
        meanings.show(columns.selected().flatMap(this::again).orElse(null));
        texts.repaint(root);
    }

    /** Returns a column as it is now. */
    private Optional<MappedColumn> again(MappedColumn before) {
        return model.columns().stream().filter(one -> one.id().equals(before.id())).findFirst();
    }

    ScreenView screen() {
        return new ScreenView(root, commands, this::focus);
    }

    private void focus() {
        if (model.imported().get() != null) {
            footer.focus();
        } else {
            columns.table().view().requestFocus();
        }
    }

    private void layout(JobProgressBar bar) {
        var head =
                styled(
                        new OverflowRow(
                                keepWidth(title),
                                OverflowRow.rank(facts, 2),
                                new Spacer(),
                                OverflowRow.rank(stepper, 1)),
                        "exchange-head");
        VBox.setVgrow(columns.table().node(), Priority.ALWAYS);
        ((Region) columns.table().node()).minHeightProperty().bind(ui.display().px(150));
        var top = styled(new VBox(format.node(), outcome, banner), "table-top", "gap-8");
        VBox.setVgrow(sums, Priority.ALWAYS);
        left.getChildren().addAll(head, top, columns.table().node(), sums, rehearsal.node());
        VBox.setVgrow(meanings.node(), Priority.ALWAYS);
        ((Region) meanings.node()).minHeightProperty().bind(ui.display().px(190));
        side.getChildren().addAll(meanings.node(), row.node());
        ScrollPane middle = scrolling(body);
        middle.setFitToHeight(true);
        body.setCenter(left);
        root.setTop(bar);
        root.setCenter(middle);
        root.setBottom(footer.node());
        arrange();
    }

    /** Puts the texts of a column beside the columns, or below them where the window is narrow. */
    private void arrange() {
        double width = root.getWidth() / ui.display().px(1).get();
        boolean beside = width == 0 || width >= WIDE;
        double sideWidth = ui.display().px(width == 0 || width >= BROAD ? SIDE : NARROW_SIDE).get();
        side.setMinWidth(beside ? sideWidth : 0);
        side.setMaxWidth(beside ? sideWidth : Double.MAX_VALUE);
        Node wanted = beside ? body.getRight() : body.getBottom();
        if (wanted != side) {
            body.setRight(null);
            body.setBottom(null);
            if (beside) {
                body.setRight(side);
            } else {
                body.setBottom(side);
            }
        }
    }

    private void paint() {
        MappingDraft draft = model.draft().get();
        TableImportResult done = model.imported().get();
        mapped.set(draft != null && done == null && !model.busy().get());
        importable.set(model.isImportable() && !model.busy().get());
        stepper.showStep(done != null ? 3 : model.busy().get() ? 2 : draft == null ? 0 : 1);
        title.setText(texts.text(done == null ? "tables.title" : "tables.title.done"));
        String file = String.valueOf(model.file().getFileName());
        facts.setText(
                draft == null
                        ? file
                        : texts.text(
                                "tables.facts",
                                file,
                                draft.values().rows(),
                                draft.values().columns().names().size()));
        setShown(format.node(), done == null && model.guess().get() != null);
        setShown(columns.table().node(), draft != null && done == null);
        setShown(sums, done != null);
        sums.getChildren().setAll(done == null ? List.of() : results.proof(done));
        setShown(rehearsal.node(), draft != null);
        setShown(side, draft != null && done == null);
        banner.getChildren().clear();
        if (done == null) {
            model.openDoubts().stream()
                    .map(doubt -> new DoubtBanner(texts, words, doubt, model))
                    .forEach(banner.getChildren()::add);
            showUntaken(draft);
        }
        setShown(banner, !banner.getChildren().isEmpty());
        footer.paint();
    }

    /** Says which columns of the file become nothing, once rows were rehearsed. */
    private void showUntaken(@Nullable MappingDraft draft) {
        List<String> untaken = draft == null ? List.of() : draft.untaken();
        if (!untaken.isEmpty() && model.seen().get() != null) {
            String names = String.join(", ", untaken);
            banner.getChildren()
                    .add(
                            wrapping(
                                    styled(
                                            new Label(
                                                    texts.text(
                                                            "table.untaken",
                                                            untaken.size(),
                                                            names)),
                                            "muted",
                                            "fs-12")));
        }
    }

    private @Nullable TableImportResult result() {
        TableImportResult done = model.imported().get();
        return done == null ? model.seen().get() : done;
    }

    private void showSums() {
        TableImportResult now = result();
        if (now != null) {
            results.sums(now);
        }
    }

    private void showReasons() {
        TableImportResult now = result();
        if (now != null) {
            results.reasons(now, this::saveRejects);
        }
    }

    private void saveRejects() {
        ui.files()
                .target(
                        texts.text("tables.rejects.save"),
                        texts.text("tables.rejects.file", model.name()),
                        root.getScene().getWindow())
                .ifPresent(model::saveRejects);
    }

    private void saveMapping() {
        ui.files()
                .target(
                        texts.text("tables.mapping.save"),
                        model.name() + ".json",
                        root.getScene().getWindow())
                .ifPresent(model::saveMapping);
    }

    private void openMapping() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("tables.mapping.open"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("tables.mapping.kind"), "*.json"));
        ui.files().several(chooser, root.getScene().getWindow()).stream()
                .findFirst()
                .ifPresent(file -> model.open(() -> MappingFileAccess.read(file)));
    }

    private void askTotals() {
        MappingDraft draft = model.draft().get();
        if (draft != null) {
            new TableRowsDialogs(ui, model).askTotals(draft);
        }
    }

    private void askEmpty() {
        MappingDraft draft = model.draft().get();
        if (draft != null) {
            new TableRowsDialogs(ui, model).askEmpty(draft.mapping());
        }
    }

    private void choose() {
        columns.selected()
                .filter(_ -> mapped.get())
                .ifPresent(column -> {
                    if (column.isConstant()) {
                        askConstant(column);
                    } else {
                        dialog.ask(column);
                    }
                });
    }

    private void askConstant(@Nullable MappedColumn column) {
        new ConstantDialog(ui, editors, model, words).ask(column);
    }

    /** Returns whether the keys are for the texts of a column, not for the columns. */
    private boolean isAtTexts() {
        return meanings.table().view().isFocused();
    }

    private void chooseHere() {
        if (isAtTexts()) {
            meanings.choose();
        } else {
            choose();
        }
    }

    private void confirmHere() {
        if (isAtTexts()) {
            meanings.takeProposal();
        } else {
            columns.selected()
                    .filter(column -> column.state() == MappedColumn.State.GUESSED)
                    .ifPresent(column -> model.change(now -> now.confirmed(column)));
        }
    }

    private void leaveHere() {
        if (isAtTexts()) {
            meanings.leaveEmpty();
        } else {
            columns.selected().ifPresent(column -> model.change(now -> now.without(column)));
        }
    }

    private void addHere() {
        if (isAtTexts()) {
            meanings.addOwn();
        } else {
            askConstant(null);
        }
    }

    /** Goes to the next column with a question; to its texts where they lack codes. */
    private void goToOpen() {
        columns.nextOpen()
                .ifPresent(column -> {
                    boolean texts = column.state() == MappedColumn.State.NO_CODE;
                    wanted = texts ? column.id() : null;
                    columns.table().view().requestFocus();
                    if (columns.selected().filter(column::equals).isPresent()) {
                        onSelected(column);
                    } else {
                        columns.select(column);
                    }
                });
    }

    private void confirmAll() {
        model.change(MappingDraft::confirmed);
    }

    /** Returns whether the screen may close; asks first if something would be lost. */
    boolean mayClose(Runnable leave) {
        if (model.busy().get()) {
            return false;
        }
        boolean clean = !model.isEdited();
        if (!clean) {
            new OverlayDialog(ui, "tables.close.title")
                    .message("tables.close.text")
                    .danger("tables.close.do", leave)
                    .cancel()
                    .show();
        }
        return clean;
    }

    void close() {
        columns.table().close();
        meanings.close();
        model.close();
    }
}
