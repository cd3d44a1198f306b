package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.json.RecordKind;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Saves the cases of a table, reads them back, and takes them back. Every call may access the disk.
 *
 * <pre>{@code
 * TableImportNote note =
 *         records.save(table, () -> rows, part -> part.apply(requests), seizure -> sum(seizure)).get();
 * }</pre>
 */
public final class TableRecords {
    private static final String NOTE = "table-import/";
    private static final int PART = 500;

    /** Cases whose counts are kept for the lists: some 250 bytes each, so that it is no more. */
    private static final int COUNTS_KEPT = 40_000;

    private final RegisterStorage storage;
    private final Session session;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final SaveEffects effects;

    TableRecords(
            RegisterStorage storage,
            Session session,
            RecordReader reader,
            RecordWriter writer,
            SaveEffects effects) {
        this.storage = storage;
        this.session = session;
        this.reader = reader;
        this.writer = writer;
        this.effects = effects;
    }

    /** PartWriter that saves cases in parts; of a part each request that may be saved is. */
    @FunctionalInterface
    public interface PartWriter {
        /** Saves parts until there are no more; what it throws takes all of them back. */
        void run(Function<List<SaveRequest>, List<SaveResult>> part);
    }

    /**
     * What an import is told by.
     *
     * @param file name of the file, without folders
     * @param source name of where its tables come from
     * @param mapping name of the mapping
     */
    public record ImportedTable(String file, String source, String mapping) {}

    /**
     * Saves many cases in one transaction, with a note of the import. The lists follow after it,
     * and what they read of the cases is what is passed on, so that most are read once.
     *
     * @param rows says how many rows were read, once the work is done
     * @param recorded receives each case as it was written, read back from the disk
     * @return the note; empty if nothing was saved
     * @throws Fault what the work throws, or a disk error; then nothing is written
     */
    public Optional<TableImportNote> save(
            ImportedTable told, LongSupplier rows, PartWriter work, Consumer<Seizure> recorded) {
        session.require(Permission.RECORD);
        var saved = new SavedParts(told, rows);
        storage.journal().together(() -> saved.run(work));
        var readBack = new ReadBack(saved.note, recorded);
        effects.refreshAll(saved.counts, stored -> readBack.add(stored.revision()));
        readBack.readRest();
        return Optional.ofNullable(saved.note);
    }

    /** The revisions of an import, each read back from the disk and passed on once. */
    private final class ReadBack {
        private final @Nullable TableImportNote note;
        private final Consumer<Seizure> recorded;
        private final UUID own = session.signer().replica();
        private final BitSet seen = new BitSet();

        ReadBack(@Nullable TableImportNote note, Consumer<Seizure> recorded) {
            this.note = note;
            this.recorded = recorded;
        }

        void add(Revision revision) {
            Revision.Link link = revision.link();
            if (note != null
                    && link.replica().equals(own)
                    && link.seq() >= note.from()
                    && link.seq() <= note.to()
                    && RecordKind.SEIZURE.isOf(revision)
                    && !seen.get(Math.toIntExact(link.seq() - note.from()))) {
                seen.set(Math.toIntExact(link.seq() - note.from()));
                recorded.accept(RecordKind.SEIZURE.read(revision));
            }
        }

        /** Reads what the lists did not: those that are damaged, or all if they are not there. */
        void readRest() {
            if (note != null && seen.cardinality() <= note.to() - note.from()) {
                forEach(note, this::add);
            }
        }
    }

    /** The parts of one import, within its transaction. */
    private final class SavedParts {
        private final ImportedTable told;
        private final LongSupplier rows;
        private long cases;
        private @Nullable RevisionId first;
        private @Nullable RevisionId last;
        private @Nullable TableImportNote note;
        private final Map<RevisionId, ViolationCounts> counts = new HashMap<>();

        SavedParts(ImportedTable told, LongSupplier rows) {
            this.told = told;
            this.rows = rows;
        }

        void run(PartWriter work) {
            work.run(this::part);
            if (first != null && last != null) {
                note =
                        new TableImportNote(
                                told.file(),
                                told.source(),
                                told.mapping(),
                                writer.now().toInstant(),
                                session.officer().login(),
                                rows.getAsLong(),
                                cases,
                                number(first),
                                number(last),
                                Optional.empty());
                storage.notes().put(name(note), note.json());
            }
        }

        private List<SaveResult> part(List<SaveRequest> requests) {
            List<SaveResult> results = writer.recordEach(requests);
            for (SaveResult result : results) {
                if (result instanceof SaveResult.Saved one) {
                    first = first == null ? one.revision() : first;
                    last = one.revision();
                    cases++;
                    keepCounts(one);
                }
            }
            return results;
        }

        /** The lists take the counts of the rules from here instead of running them again. */
        private void keepCounts(SaveResult.Saved saved) {
            ViolationCounts found = saved.counts();
            if (found != null && counts.size() < COUNTS_KEPT) {
                counts.put(saved.revision(), found);
            }
        }

        private long number(RevisionId id) {
            return storage.journal().find(id).orElseThrow().revision().link().seq();
        }
    }

    private static String name(TableImportNote note) {
        return NOTE + String.format(Locale.ROOT, "%016d", note.from());
    }

    /** Returns the imports of this installation, the newest first. */
    public List<TableImportNote> imports() {
        session.require(Permission.READ_RECORDS);
        return List.copyOf(storage.notes().all(NOTE).values()).reversed().stream()
                .map(TableImportNote::of)
                .toList();
    }

    private void forEach(TableImportNote note, Consumer<Revision> consumer) {
        storage.journal()
                .replay(
                        session.signer().replica(),
                        note.from(),
                        note.to(),
                        stored -> {
                            if (RecordKind.SEIZURE.isOf(stored.revision())) {
                                consumer.accept(stored.revision());
                            }
                        },
                        damaged -> {
                            throw damaged.fault();
                        });
    }

    /**
     * What becomes of the cases of an import that is undone.
     *
     * @param taken cases marked as entered in error
     * @param changed cases that stay, because they were changed, reviewed or marked since
     */
    public record UndoCount(long taken, long changed) {}

    /** Returns what {@link #undo} would do now. */
    public UndoCount preview(TableImportNote note) {
        session.require(Permission.READ_RECORDS);
        var counts = new long[2];
        forEach(note, revision -> counts[isUntouched(revision) ? 0 : 1]++);
        return new UndoCount(counts[0], counts[1]);
    }

    /**
     * Marks the cases of an import as entered in error that nobody has changed since, in one
     * transaction. Nothing is deleted.
     *
     * @throws Fault {@code REC-005} without a reason, {@code TBL-040} if it was undone before;
     *     {@code SEC-011} if no role of the officer allows it
     */
    public UndoCount undo(TableImportNote note, String reason) {
        session.require(Permission.CANCEL_DRAFT);
        if (BlankCharacters.isBlank(reason)) {
            throw new Fault(Fault.Exit.FINDINGS, "REC-005");
        }
        if (note.undone().isPresent()) {
            throw new Fault(Fault.Exit.FINDINGS, "TBL-040", note.file());
        }
        var counts = new long[2];
        storage.journal()
                .together(() -> {
                    var part = new ArrayList<UUID>(PART);
                    forEach(
                            note,
                            revision -> {
                                if (!isUntouched(revision)) {
                                    counts[1]++;
                                    return;
                                }
                                require(revision);
                                part.add(revision.subject().recordId());
                                if (part.size() == PART) {
                                    counts[0] += take(part, reason);
                                }
                            });
                    counts[0] += take(part, reason);
                    storage.notes().put(name(note), note.undoneAt(writer.now().toInstant()).json());
                });
        effects.refreshAll();
        return new UndoCount(counts[0], counts[1]);
    }

    private void require(Revision revision) {
        Status status = RecordKind.SEIZURE.read(revision).header().status();
        session.require(RecordCancellation.permission(false, status));
    }

    private long take(List<UUID> part, String reason) {
        for (UUID recordId : part) {
            SaveResult result = writer.setVoided(recordId, true, reason);
            if (result instanceof SaveResult.Refused(List<Violation> violations)) {
                Violation first = violations.getFirst();
                throw new Fault(Fault.Exit.FINDINGS, first.code(), first.arguments().toArray());
            }
        }
        long taken = part.size();
        part.clear();
        return taken;
    }

    /** Returns whether a revision is still all that is known of its record, which it began. */
    private boolean isUntouched(Revision revision) {
        if (!revision.link().parents().isEmpty()) {
            return false;
        }
        return reader.open(revision.subject().recordId())
                .filter(record -> record.view().heads().equals(List.of(revision.id())))
                .filter(record -> record.review().decision() == null)
                .isPresent();
    }
}
