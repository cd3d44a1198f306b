package rubezh.ui.seizure.list;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;
import rubezh.format.DomainFormat;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.report.service.PaperBatch;
import rubezh.table.CatalogueList;
import rubezh.table.DataTable;
import rubezh.table.SeizureListTable;
import rubezh.table.TableFile;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.ui.seizure.list.SubmitReport.Obstacle;
import rubezh.ui.seizure.list.SubmitReport.Refusal;
import rubezh.ui.seizure.model.SeizureContext;

/** Actions on several records of the list: submission and export. They run in the background. */
final class BatchModel extends ScreenModel {
    private static final int PREVIEWED = 5;

    private final Register register;
    private final Runnable onChanged;

    /**
     * @param onChanged runs when records may have changed
     */
    BatchModel(SeizureContext context, Runnable onChanged) {
        super(context.worker());
        this.register = context.register();
        this.onChanged = onChanged;
    }

    /** Submits records for review, each by itself; those that cannot be are reported. */
    void submit(List<SeizureRow> rows, JobProgressBar bar, Consumer<SubmitReport> onDone) {
        onFault(null);
        job(_ -> submitAll(rows))
                .named("list.work.submit")
                .shownIn(bar)
                .onDone(report -> {
                    onChanged.run();
                    onDone.accept(report);
                })
                .onFault(failed -> {
                    onFault(failed);
                    onChanged.run();
                })
                .start();
    }

    private SubmitReport submitAll(List<SeizureRow> rows) {
        List<UUID> drafts = register.drafts().stream().map(draft -> draft.recordId()).toList();
        var refusals = new ArrayList<Refusal>();
        for (SeizureRow row : rows) {
            if (drafts.contains(row.recordId())) {
                refusals.add(new Refusal(row, Obstacle.UNSAVED, null));
            } else {
                submit(row).ifPresent(refusals::add);
            }
        }
        return new SubmitReport(rows.size() - refusals.size(), refusals);
    }

    private Optional<Refusal> submit(SeizureRow row) {
        OpenRecord record = register.open(row.recordId()).orElseThrow();
        var header = record.seizure().header();
        if (!register.station().code().equals(header.station())) {
            return Optional.of(new Refusal(row, Obstacle.FOREIGN, null));
        }
        Status status = header.status();
        boolean open = status == null || status.next().contains(Status.SUBMITTED);
        if (record.view().voided() || !open) {
            return Optional.of(new Refusal(row, Obstacle.STATUS, null));
        }
        var request = SaveRequest.ofChange(record, record.seizure(), SaveIntent.SUBMIT);
        return switch (register.record(request)) {
            case SaveResult.Saved _ -> Optional.empty();
            case SaveResult.Unchanged _ -> Optional.of(new Refusal(row, Obstacle.STATUS, null));
            case SaveResult.Overtaken _ -> Optional.of(new Refusal(row, Obstacle.CHANGED, null));
            case SaveResult.Refused(var violations) ->
                    Optional.of(new Refusal(row, Obstacle.RULE, violations.getFirst()));
        };
    }

    /**
     * Source of an export.
     *
     * @param query the rows to write
     * @param chosen the rows to write instead; null for those of the query
     * @param paths columns, see {@link SeizureListTable}
     * @param format format of the texts
     */
    record ExportSource(
            Query query,
            @Nullable List<SeizureRow> chosen,
            List<String> paths,
            DomainFormat format) {
        ExportSource withPaths(List<String> others) {
            return new ExportSource(query, chosen, others, format);
        }
    }

    /**
     * What an export would write.
     *
     * @param records number of records
     * @param first all columns, and the first rows
     */
    record ExportPreview(long records, DataTable first) {}

    /** Reads what an export would write; writes nothing. */
    void preview(ExportSource source, Consumer<ExportPreview> onDone) {
        onFault(null);
        job(_ -> preview(source)).named("list.work.export").onDone(onDone).start();
    }

    private ExportPreview preview(ExportSource source) {
        List<SeizureRow> rows = rows(source);
        List<SeizureRow> first = List.copyOf(rows.subList(0, Math.min(PREVIEWED, rows.size())));
        DataTable table = table(source).of(first);
        return new ExportPreview(
                rows.size(), new DataTable(table.columns(), List.copyOf(table.rows())));
    }

    /** Writes rows to a file. */
    void export(ExportSource source, Path file, JobProgressBar bar, Consumer<Long> onDone) {
        onFault(null);
        job(_ -> write(source, file)).named("list.work.export").shownIn(bar).onDone(onDone).start();
    }

    private long write(ExportSource source, Path file) {
        List<SeizureRow> rows = rows(source);
        var target = new TableFile(file);
        register.accessLog().noteList(target.format(), rows.size());
        target.save(table(source).of(rows));
        return rows.size();
    }

    /** Issues papers of several records; what a cancellation left is in the folder. */
    void issuePapers(
            Issuing issuing,
            PaperBatch batch,
            JobProgressBar bar,
            Consumer<PaperBatch.Outcome> onDone) {
        onFault(null);
        job(progress -> issuing.issue(batch, progress))
                .named("report.batch.step")
                .shownIn(bar)
                .onDone(onDone)
                .start();
    }

    /** Issues the papers of a batch. */
    interface Issuing {
        PaperBatch.Outcome issue(PaperBatch batch, Progress progress);
    }

    private List<SeizureRow> rows(ExportSource source) {
        List<SeizureRow> chosen = source.chosen();
        if (chosen != null) {
            return chosen;
        }
        long count = register.catalogue().count(source.query());
        int size = (int) Math.min(count, Integer.MAX_VALUE);
        return new CatalogueList(register.catalogue(), source.query(), size);
    }

    private SeizureListTable table(ExportSource source) {
        return new SeizureListTable(
                source.paths(), id -> register.open(id).orElseThrow().seizure(), source.format());
    }
}
