package rubezh.ui.seizure.list;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.report.service.ListRequest;
import rubezh.security.Permission;
import rubezh.table.ColumnSharing;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.kit.work.JobProgressBar;

/** Commands on the selected rows: submission, printing and export. */
final class BatchController {
    private final UiContext ui;
    private final LiveLabels labels;
    private final SeizureListViewModel model;
    private final PagedTable<SeizureRow> table;
    private final ListActions actions;
    private final JobProgressBar bar;
    private List<Column<SeizureRow>> columns = List.of();
    private BiConsumer<Long, String> exported = (_, _) -> {};

    BatchController(
            UiContext ui,
            LiveLabels labels,
            SeizureListViewModel model,
            PagedTable<SeizureRow> table,
            ListActions actions) {
        this.ui = ui;
        this.labels = labels;
        this.model = model;
        this.table = table;
        this.actions = actions;
        this.bar = new JobProgressBar(ui.texts());
    }

    /** Returns the bar of the running action. */
    JobProgressBar bar() {
        return bar;
    }

    /** Sets the columns to export. */
    void setColumns(List<Column<SeizureRow>> shown) {
        columns = List.copyOf(shown);
    }

    /** Sets the handler of a finished export: number of rows, and name of the file. */
    void onExported(BiConsumer<Long, String> handler) {
        exported = handler;
    }

    /** Returns the command that submits the selected records. */
    Command submission() {
        return Command.of("submit-selected", this::submit);
    }

    /** Returns the command that exports the selected records, or all while one is selected. */
    Command exportation() {
        return Command.of("export-table", this::export);
    }

    /** Returns the command that prints the selected records, or all while one is selected. */
    Command printing() {
        return Command.of("print", this::print);
    }

    /**
     * Issues papers of the selected records; who may not, or selected one, is shown those of one.
     */
    void papers(Runnable showOne) {
        List<SeizureRow> rows = chosen();
        if (rows == null || !ui.allows(Permission.ISSUE_REPORT)) {
            showOne.run();
        } else if (!rows.isEmpty()) {
            var dialog = new PaperBatchDialog(ui, rows);
            dialog.ask(batch ->
                    model.batch().issuePapers(actions::issuePapers, batch, bar, dialog::show));
        }
    }

    private void print() {
        List<String> paths = columns.stream().map(Column::id).toList();
        paths = new ColumnSharing(paths).inFile(true);
        actions.print(ListRequest.of(chosenQuery(), paths, ui.texts().language().get()));
    }

    /** Returns the query of the selected records, or that of the list while one is selected. */
    private Query chosenQuery() {
        Query query = model.query().get();
        List<SeizureRow> chosen = chosen();
        return chosen == null
                ? query
                : query.among(
                        chosen.stream().map(SeizureRow::recordId).collect(Collectors.toSet()));
    }

    private void submit() {
        List<SeizureRow> rows = table.selectedRows().get();
        if (!rows.isEmpty()) {
            var dialog = new SubmitDialog(ui, labels);
            dialog.confirm(rows, () -> model.batch().submit(rows, bar, dialog::show));
        }
    }

    private void export() {
        var source =
                new BatchModel.ExportSource(
                        model.query().get(),
                        chosen(),
                        ColumnChoice.exportPaths(columns),
                        labels.format());
        model.batch()
                .preview(
                        source,
                        preview ->
                                new ExportDialog(ui, model.scope().station(), preview)
                                        .onExtract(() -> actions.extract(chosenQuery()))
                                        .show(
                                                table.view().getScene().getWindow(),
                                                (paths, file) ->
                                                        write(source.withPaths(paths), file)));
    }

    private void write(BatchModel.ExportSource source, Path file) {
        String name = file.getFileName().toString();
        model.batch().export(source, file, bar, n -> exported.accept(n, name));
    }

    /** Returns the selected records without those never saved; null while only one is selected. */
    private @Nullable List<SeizureRow> chosen() {
        List<SeizureRow> rows = table.selectedRows().get();
        return rows.size() < 2
                ? null
                : rows.stream()
                        .filter(row -> row.values().containsKey(HEADER_NUMBER.path()))
                        .toList();
    }

    /** Dialogs around the submission of several records: the question before, the result after. */
    private record SubmitDialog(UiContext ui, LiveLabels labels) {
        void confirm(List<SeizureRow> rows, Runnable onConfirmed) {
            new OverlayDialog(ui, "list.submit.title", rows.size())
                    .message("list.submit.text")
                    .primary("command.submit", onConfirmed)
                    .cancel()
                    .show();
        }

        /** Shows how many records were submitted, and why others were not. */
        void show(SubmitReport report) {
            var dialog = new OverlayDialog(ui, "list.submit.done", report.submitted());
            if (!report.refusals().isEmpty()) {
                dialog.message("list.submit.refused", report.refusals().size()).body(lines(report));
            }
            dialog.primary("list.submit.close", () -> {}).show();
        }

        private ScrollPane lines(SubmitReport report) {
            var lines = styled(new VBox(), "gap-4", "submit-refusals");
            report.refusals().forEach(refusal -> lines.getChildren().add(line(refusal)));
            ScrollPane pane = scrolling(lines);
            pane.maxHeightProperty().bind(ui.display().px(240));
            pane.setMinHeight(0);
            return pane;
        }

        private Label line(SubmitReport.Refusal refusal) {
            UiText texts = ui.texts();
            String number =
                    refusal.row()
                            .get(HEADER_NUMBER, String.class)
                            .orElse(texts.text("list.number.none"));
            Violation violation = refusal.violation();
            String reason =
                    violation == null
                            ? texts.text(refusal.obstacle().key())
                            : violation.code() + " " + labels.sentence(violation);
            return wrapping(new Label(number + " — " + reason));
        }
    }
}
