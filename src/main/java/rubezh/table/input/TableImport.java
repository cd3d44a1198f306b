package rubezh.table.input;

import static rubezh.domain.seizure.SeizureFields.ORIGIN_REPEAT;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.rules.Violation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.RepeatedCase;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.TableImportNote;
import rubezh.register.TableRecords;
import rubezh.table.mapping.Columns;
import rubezh.table.mapping.DateCheck;
import rubezh.table.mapping.MappedCase;
import rubezh.table.mapping.MappingCheck;
import rubezh.table.mapping.MappingFile;
import rubezh.table.mapping.MappingProblem;
import rubezh.table.mapping.RowMapper;
import rubezh.table.mapping.RowProblem;
import rubezh.table.mapping.RowProblem.Reason;
import rubezh.table.mapping.TableMapping;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.table.source.TableFormat;
import rubezh.table.source.TableGuess;
import rubezh.table.source.TableRow;
import rubezh.table.source.TableSource;
import rubezh.text.Fault;

/**
 * Takes the cases of a foreign table into the register: rows one after the other, in constant
 * memory, all in one transaction. Every call may take minutes.
 *
 * <pre>{@code
 * TableImportResult seen = tables.rehearse(request, Progress.NONE);
 * TableImportResult done = tables.run(request, Progress.NONE);
 * }</pre>
 */
public final class TableImport {
    private static final int PART = 500;
    private static final int REPORT_EVERY = 200;
    private final Register register;
    private final ReferenceData reference;
    private final RowProblemFormat words;

    /**
     * @param words says in the file of rejected rows why each was
     */
    public TableImport(Register register, ReferenceData reference, RowProblemFormat words) {
        this.register = register;
        this.reference = reference;
        this.words = words;
    }

    /**
     * Says what {@link #run} would do now; writes nothing but the file of the rejected rows, if the
     * request names one.
     *
     * @throws Fault as {@link #run}, but for doubts, which the result has
     */
    public TableImportResult rehearse(TableImportRequest request, Progress progress) {
        var pass = new Pass(request, progress, true);
        TableFormat format = request.mapping().format();
        try (RejectedRows rejects = RejectedRows.to(request.rejects(), format, words)) {
            TableImportResult result = pass.run(this::foreseen, rejects);
            rejects.finish();
            rejects.keep();
            return result;
        }
    }

    /** Says of each request what would be written of it. */
    private List<SaveResult> foreseen(List<SaveRequest> requests) {
        return requests.stream()
                .<SaveResult>map(request -> {
                    List<Violation> blocking = register.preview(request).blocking();
                    return blocking.isEmpty()
                            ? new SaveResult.Unchanged(request.recordId(), null)
                            : new SaveResult.Refused(blocking);
                })
                .toList();
    }

    /**
     * Imports the table in one transaction, and reads back what was written.
     *
     * @throws Fault {@code TBL-001} to {@code TBL-029} for a file that cannot be read, {@code
     *     TBL-030} for a mapping with an error, {@code TBL-031} for columns that are not there,
     *     {@code TBL-032} for a doubt that was not accepted, {@code TBL-034} for a mapping in which
     *     nothing is confirmed; then nothing is written
     * @throws CancellationException if the work is cancelled; then nothing is written
     */
    public TableImportResult run(TableImportRequest request, Progress progress) {
        TableMapping mapping = request.mapping();
        if (mapping.applied().isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "TBL-034", mapping.rules().size());
        }
        var pass = new Pass(request, progress, false);
        var told =
                new TableRecords.ImportedTable(
                        request.fileName(), mapping.source(), mapping.name());
        var result = new AtomicReference<TableImportResult>();
        TableRecords records = register.tableRecords();
        Optional<TableImportNote> note;
        try (RejectedRows rejects = RejectedRows.to(request.rejects(), mapping.format(), words)) {
            note =
                    records.save(
                            told,
                            () -> pass.tally.rows(),
                            part -> {
                                result.set(pass.run(part, rejects));
                                requireAccepted(request, result.get());
                                rejects.finish();
                            },
                            pass.tally::addRecorded);
            rejects.keep();
        }
        return pass.result(note);
    }

    private static void requireAccepted(TableImportRequest request, TableImportResult result) {
        if (!result.doubts().isEmpty() && !request.accepted().contains(ImportDoubt.DATE)) {
            TableImportResult.DateDoubt first = result.doubts().getFirst();
            throw new Fault(
                    Fault.Exit.FINDINGS,
                    "TBL-032",
                    first.column(),
                    first.pattern(),
                    first.other(),
                    first.both() + first.otherOnly(),
                    first.example());
        }
    }

    /** One reading of the file from its beginning to its end. */
    private final class Pass {
        private final TableImportRequest request;
        private final Progress progress;
        private final boolean rehearsal;
        private final boolean ofRejects;
        private final RowCounts counts = new RowCounts();
        private final ImportTally tally = new ImportTally();
        private final List<Prepared> part = new ArrayList<>();
        private List<DateCheck> dates = List.of();
        private @Nullable RejectedRows rejects;
        private Function<List<SaveRequest>, List<SaveResult>> save = _ -> List.of();

        /** A case on its way, and what it is to the register. */
        private record Prepared(MappedCase made, SaveRequest request, boolean change) {}

        Pass(TableImportRequest request, Progress progress, boolean rehearsal) {
            this.rehearsal = rehearsal;
            this.request = request;
            this.ofRejects = RejectedRows.isRejects(request.file());
            this.progress = progress;
        }

        TableImportResult run(
                Function<List<SaveRequest>, List<SaveResult>> saver,
                @Nullable RejectedRows rejected) {
            this.save = saver;
            this.rejects = rejected;
            checkCodes();
            try (TableSource source = TableSource.open(request.file(), format())) {
                read(source);
                tally.hidden(source.hidden());
            }
            return result(Optional.empty());
        }

        TableImportResult result(Optional<TableImportNote> note) {
            return tally.result(rehearsal, dates, request.mapping(), note);
        }

        private void checkCodes() {
            List<MappingProblem> problems = MappingCheck.codes(request.mapping(), reference);
            if (!problems.isEmpty()) {
                new MappingFile(null, problems).sound();
            }
        }

        /** Rejected rows of a workbook are a text file, which the same mapping reads. */
        private TableFormat format() {
            TableFormat stated = request.mapping().format();
            return ofRejects ? TableGuess.of(request.file()).format() : stated;
        }

        private void read(TableSource source) {
            TableMapping mapping = request.mapping();
            int header = ofRejects ? 1 : mapping.header();
            TableRow row = source.next();
            while (row != null && row.number() < header) {
                row = source.next();
            }
            if (row == null) {
                return;
            }
            Columns columns = header == 0 ? Columns.numbered(row.cells().size()) : Columns.of(row);
            requireColumns(columns);
            if (rejects != null) {
                rejects.begin(columns);
            }
            var mapper =
                    new RowMapper(
                            mapping,
                            columns,
                            register.newSeizure(),
                            register.station().zone(),
                            register::newLineId);
            dates = DateCheck.of(mapping, columns);
            tally.begin(mapper, mapping);
            readRows(source, mapper, header == 0 ? row : source.next());
        }

        private void requireColumns(Columns columns) {
            SortedSet<String> missing = MappingCheck.missing(request.mapping(), columns);
            if (!missing.isEmpty()) {
                throw new Fault(
                        Fault.Exit.FINDINGS,
                        "TBL-031",
                        String.join(", ", missing),
                        String.join(", ", columns.names()));
            }
        }

        private void readRows(TableSource source, RowMapper mapper, @Nullable TableRow first) {
            var group = new ArrayList<TableRow>();
            for (TableRow row = first; row != null; row = source.next()) {
                if (tally.rows() % REPORT_EVERY == 0) {
                    progress.reportOrCancel(source.bytesRead(), source.size());
                }
                Optional<LeftRows> left = mapper.leftBy(row);
                if (left.isPresent()) {
                    tally.left(row, left.get());
                    continue;
                }
                tally.read(row);
                for (DateCheck check : dates) {
                    check.add(row);
                }
                if (!group.isEmpty() && !isSameCase(mapper, group.getFirst(), row)) {
                    take(mapper.map(group, request.fileName()), mapper);
                    group.clear();
                }
                group.add(row);
            }
            if (!group.isEmpty()) {
                take(mapper.map(group, request.fileName()), mapper);
            }
            flush();
            progress.reportOrCancel(source.size(), source.size());
        }

        private boolean isSameCase(RowMapper mapper, TableRow one, TableRow other) {
            String key = mapper.key(one);
            return request.mapping().lines() && !key.isEmpty() && key.equals(mapper.key(other));
        }

        private void take(MappedCase made, RowMapper mapper) {
            Seizure seizure = made.seizure();
            if (made.leftOut() != null) {
                tally.left(made);
            } else if (seizure == null) {
                reject(made);
            } else {
                String key = mapper.key(made.rows().getFirst());
                if (key.isEmpty()) {
                    prepare(made, counted(seizure));
                } else if (counts.add(hash(key)) > 1) {
                    reject(made.rejected(new RowProblem("", key, Reason.SAME_KEY, "")));
                } else {
                    prepare(made, seizure);
                }
            }
        }

        private static Sha256 hash(String key) {
            return Sha256.digest(key.getBytes(StandardCharsets.UTF_8));
        }

        /** Equal rows of a file are as many cases, told apart by their order. */
        private Seizure counted(Seizure seizure) {
            int repeat = counts.add(Objects.requireNonNull(seizure.origin().hash()));
            return repeat == 1
                    ? seizure
                    : SeizureShape.SHAPE.with(seizure, ORIGIN_REPEAT.pointer(), repeat);
        }

        private void prepare(MappedCase made, Seizure seizure) {
            UUID id = register.newRecordId();
            Optional<RepeatedCase> known = register.catalogue().repeated(id, seizure);
            if (known.isEmpty()) {
                add(new Prepared(made, request(id, null, seizure), false));
            } else if (String.valueOf(seizure.origin().hash()).equals(known.get().rowHash())) {
                tally.there(made);
            } else if (!request.update()) {
                tally.changed(made, false);
            } else {
                change(made, seizure, known.get());
            }
        }

        private void change(MappedCase made, Seizure seizure, RepeatedCase known) {
            OpenRecord basis = register.open(known.recordId()).orElseThrow();
            Seizure changed = ChangedRow.apply(basis.seizure(), seizure);
            add(new Prepared(made, request(known.recordId(), basis, changed), true));
        }

        private SaveRequest request(UUID id, @Nullable OpenRecord basis, Seizure seizure) {
            boolean submit = request.mapping().submit();
            return SaveRequest.ofFile(
                    id,
                    basis,
                    seizure,
                    submit ? SaveIntent.SUBMIT : SaveIntent.SAVE,
                    submit || basis != null ? ground() : null);
        }

        /** The ground of what is submitted, and of a change, is the table. */
        private String ground() {
            return request.mapping().name() + ": " + request.fileName();
        }

        private void add(Prepared one) {
            part.add(one);
            if (part.size() == PART) {
                flush();
            }
        }

        private void flush() {
            List<SaveResult> results = save.apply(part.stream().map(Prepared::request).toList());
            for (int i = 0; i < results.size(); i++) {
                Prepared one = part.get(i);
                switch (results.get(i)) {
                    case SaveResult.Refused(List<Violation> violations) ->
                            reject(refused(one.made(), violations));
                    case SaveResult.Overtaken _ -> tally.changed(one.made(), false);
                    case SaveResult.Saved _, SaveResult.Unchanged _ ->
                            tally.done(one.made(), one.request().seizure(), one.change());
                }
            }
            part.clear();
        }

        private static MappedCase refused(MappedCase made, List<Violation> violations) {
            MappedCase rejected = made;
            for (Violation violation : violations) {
                rejected = rejected.rejected(RowProblem.of(violation));
            }
            return rejected;
        }

        private void reject(MappedCase made) {
            tally.rejected(made);
            if (rejects != null) {
                rejects.add(made);
            }
        }
    }
}
