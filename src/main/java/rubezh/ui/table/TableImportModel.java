package rubezh.ui.table;

import module java.base;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.FieldPath;
import rubezh.format.DomainFormat;
import rubezh.progress.Progress;
import rubezh.register.Register;
import rubezh.register.codelist.CodeListService;
import rubezh.register.codelist.NewEntry;
import rubezh.register.named.MappingService;
import rubezh.register.named.SavedText;
import rubezh.table.input.ImportDoubt;
import rubezh.table.input.RowProblemFormat;
import rubezh.table.input.TableImport;
import rubezh.table.input.TableImportRequest;
import rubezh.table.input.TableImportResult;
import rubezh.table.input.TableImportResult.DateDoubt;
import rubezh.table.mapping.ColumnValues;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.MappingFile;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.TableMapping;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.source.TableFormat;
import rubezh.table.source.TableGuess;
import rubezh.table.source.TableRow;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.BackgroundWorker.DelayedAction;
import rubezh.ui.kit.work.Job;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/**
 * View model of the import of a table: reads the file, keeps the mapping as far as it is settled,
 * rehearses it after each change, and imports on command.
 */
final class TableImportModel extends ScreenModel {
    /** Time without a change after which all rows are rehearsed. */
    private static final Duration PAUSE = Duration.millis(600);

    private final Services services;
    private final Path file;
    private final JobProgressBar bar;
    private final DelayedAction pause;
    private final RowTrial trial;
    private final ImportHistory history;
    private final ReadOnlyObjectWrapper<@Nullable TableGuess> guess = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MappingDraft> draft =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TableImportResult> seen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TableImportResult> imported =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RowAsCase> row = new ReadOnlyObjectWrapper<>();
    private int rowIndex;
    private boolean edited;
    private boolean updating;
    private @Nullable Job<?> reading;
    private @Nullable Job<?> rehearsal;

    /**
     * What the import works with.
     *
     * @param format words of the reasons in the file of rejected rows
     * @param onChanged runs after cases were recorded or taken back
     */
    record Services(
            Register register,
            ReferenceData reference,
            CodeListService codeLists,
            MappingService mappings,
            Supplier<DomainFormat> format,
            Runnable onChanged) {
        TableImport tables() {
            return new TableImport(register, reference, new RowProblemFormat(format.get()));
        }
    }

    /**
     * @param bar shows the reading, the rehearsal and the import
     */
    TableImportModel(Services services, BackgroundWorker worker, Path file, JobProgressBar bar) {
        super(worker);
        this.services = services;
        this.file = file;
        this.bar = bar;
        this.trial = new RowTrial(services.register(), String.valueOf(file.getFileName()));
        this.pause = worker.debounce(PAUSE, this::rehearse);
        this.history = new ImportHistory(services.register(), services.onChanged(), worker, bar);
        history.fault().addListener((_, _, failed) -> onFault(failed));
    }

    Path file() {
        return file;
    }

    /** Returns how the file is read; null before it was looked at. */
    ReadOnlyObjectProperty<@Nullable TableGuess> guess() {
        return guess.getReadOnlyProperty();
    }

    /** Returns the mapping as far as it is settled; null before the columns were read. */
    ReadOnlyObjectProperty<@Nullable MappingDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Returns what the last rehearsal found; null while one is due. */
    ReadOnlyObjectProperty<@Nullable TableImportResult> seen() {
        return seen.getReadOnlyProperty();
    }

    /** Returns what became of the rows; null before the import. */
    ReadOnlyObjectProperty<@Nullable TableImportResult> imported() {
        return imported.getReadOnlyProperty();
    }

    /** Returns the row that is looked at as a case. */
    ReadOnlyObjectProperty<@Nullable RowAsCase> row() {
        return row.getReadOnlyProperty();
    }

    /** Returns whether something would be lost by closing the screen. */
    boolean isEdited() {
        return edited && imported.get() == null;
    }

    /** Looks at the file and reads what its columns hold. */
    void start() {
        onFault(null);
        Job.cancelAll(reading);
        reading =
                job(
                                progress -> {
                                    TableGuess found = TableGuess.of(file);
                                    return new Looked(found, MappingGuess.header(found));
                                })
                        .named("tables.work.read")
                        .shownIn(bar)
                        .onDone(found -> read(found, null))
                        .start();
    }

    /** How a file is read, with the number of the row of its headings. */
    private record Looked(TableGuess guess, int header) {}

    /** Reads the file as somebody states it. */
    void restate(TableFormat format) {
        onFault(null);
        cancelRehearsal();
        Job.cancelAll(reading);
        TableMapping kept = mapping();
        reading =
                job(_ -> TableGuess.of(file, format))
                        .named("tables.work.read")
                        .shownIn(bar)
                        .onDone(found -> read(new Looked(found, MappingGuess.header(found)), kept))
                        .start();
    }

    /** Reads the file with its headings in another row; 0 for none. */
    void restateHeader(int header) {
        TableGuess now = guess.get();
        if (now != null) {
            onFault(null);
            cancelRehearsal();
            read(new Looked(now, header), mapping());
        }
    }

    private @Nullable TableMapping mapping() {
        MappingDraft now = draft.get();
        return now == null ? null : now.mapping();
    }

    private void read(Looked found, @Nullable TableMapping kept) {
        guess.set(found.guess());
        draft.set(null);
        reading =
                job(progress ->
                                draftOf(
                                        found,
                                        kept,
                                        ColumnValues.of(
                                                file,
                                                found.guess().format(),
                                                found.header(),
                                                progress)))
                        .named("tables.work.columns")
                        .shownIn(bar)
                        .onDone(this::show)
                        .start();
    }

    /** Keeps a mapping of which all columns are there; else proposes one. */
    private MappingDraft draftOf(Looked found, @Nullable TableMapping kept, ColumnValues values) {
        TableMapping proposed = proposed(found, values);
        TableMapping mapping = kept == null ? proposed : MappingEdit.withSource(kept, proposed);
        boolean fits =
                mapping.rules().stream()
                        .flatMap(rule -> rule.first().stream())
                        .allMatch(one -> values.columns().names().containsAll(one.from()));
        return new MappingDraft(found.guess(), values, fits ? mapping : proposed, Set.of());
    }

    private TableMapping proposed(Looked found, ColumnValues values) {
        TableMapping guessed = MappingGuess.of(name(), found.guess(), values, services.reference());
        return MappingEdit.withHeader(guessed, found.header());
    }

    /** Returns the name of the file without its ending. */
    String name() {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    private void show(MappingDraft next) {
        draft.set(next);
        seen.set(null);
        pause.schedule();
        showRow(rowIndex);
    }

    /** Changes the mapping; all rows are rehearsed a moment later. */
    void change(UnaryOperator<MappingDraft> change) {
        MappingDraft now = draft.get();
        if (now != null && imported.get() == null && !busy().get()) {
            MappingDraft next = change.apply(now);
            if (!next.equals(now)) {
                edited = true;
                cancelRehearsal();
                draft.set(next);
                pause.schedule();
                showRow(rowIndex);
            }
        }
    }

    /** Returns the columns with what is settled of them. */
    List<MappedColumn> columns() {
        MappingDraft now = draft.get();
        return now == null ? List.of() : now.columns(doubts());
    }

    /** Returns the dates that read two ways, of which nobody has said how. */
    List<DateDoubt> openDoubts() {
        MappingDraft now = draft.get();
        return now == null
                ? List.of()
                : doubts().stream()
                        .filter(doubt -> !now.settled().contains(doubt.column()))
                        .toList();
    }

    private List<DateDoubt> doubts() {
        TableImportResult result = seen.get();
        return result == null ? List.of() : result.doubts();
    }

    /** Returns how a column would become a field, read as it seems to be written. */
    FieldRule proposed(MappedColumn column, FieldPath field) {
        MappingDraft now = Objects.requireNonNull(draft.get());
        return MappingGuess.of(
                field, column.name(), now.guess(), now.values(), services.reference());
    }

    private void cancelRehearsal() {
        Job.cancelAll(rehearsal);
        seen.set(null);
    }

    private void rehearse() {
        MappingDraft now = draft.get();
        if (now == null || imported.get() != null) {
            return;
        }
        cancelRehearsal();
        rehearsal =
                job(progress -> services.tables().rehearse(request(now, null), progress))
                        .named("tables.work.rehearse")
                        .shownIn(bar)
                        .unlisted()
                        .onDone(seen::set)
                        .start();
    }

    private TableImportRequest request(MappingDraft of, @Nullable Path rejects) {
        return new TableImportRequest(
                file,
                of.mapping(),
                updating,
                of.settled().isEmpty() ? Set.of() : Set.of(ImportDoubt.DATE),
                rejects);
    }

    /** Returns whether an import would record anything, and nothing has to be decided first. */
    boolean isImportable() {
        TableImportResult result = seen.get();
        return result != null
                && imported.get() == null
                && result.recorded() > 0
                && isAnyConfirmed()
                && openDoubts().isEmpty();
    }

    /** Returns whether any column of the file becomes something: else all cases would be empty. */
    boolean isAnyConfirmed() {
        TableMapping now = mapping();
        return now != null
                && now.applied().stream()
                        .flatMap(rule -> rule.first().stream())
                        .anyMatch(one -> !one.from().isEmpty());
    }

    /** Records the cases in one transaction. */
    void run() {
        MappingDraft now = draft.get();
        if (now == null || !isImportable()) {
            return;
        }
        startAlone(
                job(progress -> services.tables().run(request(now, null), progress))
                        .named("tables.work.import")
                        .shownIn(bar)
                        .onDone(result -> {
                            imported.set(result);
                            services.onChanged().run();
                        }));
    }

    /** Writes the rejected rows with their reasons to a file that the same mapping reads. */
    void saveRejects(Path target) {
        MappingDraft now = draft.get();
        if (now != null) {
            update(
                            () -> {
                                TableImportResult result =
                                        services.tables()
                                                .rehearse(request(now, target), Progress.NONE);
                                return done(
                                        "tables.rejects.saved",
                                        result.rejected(),
                                        String.valueOf(target.getFileName()));
                            },
                            () -> target,
                            _ -> {})
                    .named("tables.work.rehearse")
                    .shownIn(bar)
                    .start();
        }
    }

    /** Writes the mapping to a file. */
    void saveMapping(Path target) {
        TableMapping now = mapping();
        if (now != null) {
            update(
                            () -> {
                                MappingFileAccess.write(target, now);
                                return done(
                                        "tables.mapping.saved",
                                        String.valueOf(target.getFileName()));
                            },
                            () -> target,
                            _ -> edited = false)
                    .start();
        }
    }

    /** Returns the name of the mapping. */
    String mappingName() {
        TableMapping now = mapping();
        return now == null ? name() : now.name();
    }

    /** Keeps the mapping under a name as the next version of this station. */
    void keepMapping(String name) {
        TableMapping now = mapping();
        if (now != null) {
            TableMapping named = MappingEdit.withName(now, name);
            update(
                            () ->
                                    done(
                                            "tables.saved.done",
                                            name,
                                            services.mappings()
                                                    .save(name, MappingFile.text(named))),
                            () -> named,
                            kept -> {
                                change(draft -> draft.with(kept));
                                edited = false;
                            })
                    .start();
        }
    }

    /** Reads the mappings that are kept, those of this station first. */
    void keptMappings(Consumer<List<SavedText>> show) {
        run(services.mappings()::list, show);
    }

    /** Takes a mapping and reads the table as it says. */
    void open(Supplier<TableMapping> source) {
        onFault(null);
        cancelRehearsal();
        Job.cancelAll(reading);
        reading =
                job(
                                progress -> {
                                    TableMapping mapping = source.get();
                                    TableGuess found = TableGuess.of(file, mapping.format());
                                    ColumnValues values =
                                            ColumnValues.of(
                                                    file,
                                                    mapping.format(),
                                                    mapping.header(),
                                                    progress);
                                    return new MappingDraft(found, values, mapping, Set.of());
                                })
                        .named("tables.work.columns")
                        .shownIn(bar)
                        .onDone(found -> {
                            guess.set(found.guess());
                            show(found);
                        })
                        .start();
    }

    /** Adds a text of a column to the own list, as a code that is like another one. */
    void addCode(MappedColumn column, String text, EntryNames names, String like) {
        CodeListId list = column.list().orElseThrow();
        update(
                        () -> {
                            var columns =
                                    new TreeMap<>(services.codeLists().columnsLike(list, like));
                            services.codeLists()
                                    .add(list, new NewEntry(names, columns, null, null));
                            return done("tables.code.added", text, names.code());
                        },
                        () -> names.code(),
                        code ->
                                change(now ->
                                        now.meaning(column, text, new MappedValue.Value(code))))
                .start();
    }

    /** Shows the row some places further as a case. */
    void moveRow(int by) {
        showRow(rowIndex + by);
    }

    private void showRow(int index) {
        MappingDraft now = draft.get();
        if (now == null) {
            return;
        }
        List<TableRow> rows = now.firstRows();
        int shown = Math.clamp(index, 0, Math.max(0, rows.size() - 1));
        rowIndex = shown;
        if (!rows.isEmpty()) {
            read(() -> trial.rowAsCase(now, rows, shown), row::set);
        }
    }

    /** Returns whether cases are changed whose rows have changed. */
    boolean isUpdating() {
        return updating;
    }

    /** Says whether cases are changed whose rows have changed; the rows are rehearsed anew. */
    void setUpdating(boolean changes) {
        if (updating != changes && imported.get() == null) {
            updating = changes;
            cancelRehearsal();
            pause.schedule();
        }
    }

    /** Returns the earlier imports. */
    ImportHistory history() {
        return history;
    }

    /** Ends all work when the screen is closed. */
    void close() {
        Job.cancelAll(reading, rehearsal);
    }
}
