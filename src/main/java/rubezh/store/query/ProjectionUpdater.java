package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.Station;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.Query;
import rubezh.store.journal.CaseSource;
import rubezh.store.journal.CaseSource.CaseEntries;
import rubezh.store.projection.CodeListLoader;
import rubezh.store.projection.LabelIndex;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.RowWriter;
import rubezh.text.Fault;

/** Brings the projection up to date with the journal; one update at a time. */
final class ProjectionUpdater {
    /** Revisions that whoever saves lists besides his own. */
    private static final long FEW = 100;

    /** Times in which others who list should be done. */
    private static final Duration WHOEVER_SAVES = Duration.ofMillis(10);

    private static final Duration WHOEVER_READS = Duration.ofSeconds(2);

    private final CaseSource cases;
    private final RecordProjector projector;
    private final ProjectionDatabase database;
    private final Station station;
    private final ReadableRecords records;
    private final OperationRows operations;
    private final LabelIndex labels;
    private final LinkedRecords linked;

    /** Positions read at once, so that many new revisions need no more memory than few. */
    private long slice;

    /** Position up to which this process knows of changes of code lists. */
    private long known;

    ProjectionUpdater(
            CaseSource cases,
            RecordProjector projector,
            Station station,
            ProjectionDatabase database) {
        this.cases = cases;
        this.projector = projector;
        this.database = database;
        this.slice = database.slice();
        this.station = station;
        this.records = new ReadableRecords(cases);
        this.operations = new OperationRows(database, projector.reference());
        this.labels = new LabelIndex(projector.reference(), database);
        this.linked =
                new LinkedRecords(
                        projector,
                        records::entries,
                        (list, codes) -> database.read(c -> CodeUseQuery.using(c, list, codes)),
                        this::forgetLabels);
    }

    /** Returns an updater of another projection of the same journal. */
    ProjectionUpdater withDatabase(ProjectionDatabase other) {
        return withDatabase(other, other.slice());
    }

    /** Returns an updater of another projection that reads some positions at once. */
    ProjectionUpdater withDatabase(ProjectionDatabase other, long positions) {
        var another = new ProjectionUpdater(cases, projector, station, other);
        another.slice = positions;
        return another;
    }

    CaseSource cases() {
        return cases;
    }

    RecordProjector projector() {
        return projector;
    }

    Station station() {
        return station;
    }

    OperationRows operations() {
        return operations;
    }

    LabelIndex labels() {
        return labels;
    }

    /** Returns the records with a damaged row, which are neither listed nor counted. */
    Set<UUID> damaged() {
        return records.damaged();
    }

    private void forgetLabels() {
        projector.forgetLabels();
        labels.forgetLabels();
    }

    /** Loads operations and code lists, which forms and rules ask for before any list is there. */
    void loadReference() {
        known(database.position());
        operations.load();
        linked.loadCodeLists();
    }

    /**
     * Reads the revisions since the last refresh, and the given records.
     *
     * @param read receives what is read, record by record
     */
    void refresh(
            Collection<UUID> recordIds,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        if (projector.forgetInstallations()) {
            rebuild(_ -> {});
            return;
        }
        operations.load();
        long upTo = cases.position();
        linked.loadCodeLists();
        var slices = new SliceRefresh(upTo, recordIds, counts, read);
        while (slices.isLeft()) {
            if (slices.reached >= upTo) {
                database.exclusively(slices);
            } else {
                // In vain if others list meanwhile; then it is looked again how far they came.
                database.exclusivelyWithin(WHOEVER_READS, slices);
            }
            if (!slices.fits) {
                rebuild(_ -> {});
                return;
            }
        }
    }

    /**
     * Lists some records that were saved. If little else is to be listed and nobody is at it, all
     * of it; else these alone, and whoever brings the lists up to date lists them again.
     */
    void refreshSaved(
            Collection<UUID> recordIds,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        operations.load();
        long upTo = cases.position();
        boolean little = cases.endOf(database.position(), upTo, FEW) == upTo;
        var all = new SliceRefresh(upTo, recordIds, counts, read);
        if (!little || !database.exclusivelyWithin(WHOEVER_SAVES, all)) {
            var saved = new LinkedHashMap<UUID, Long>();
            recordIds.forEach(id -> saved.put(id, 0L));
            refreshAll(saved, counts, read);
        }
    }

    /** Learns of changes of code lists that others have listed; returns where the lists are. */
    private synchronized long learn() {
        long from = database.position();
        if (known < from) {
            linked.learn(lists -> cases.changed(lists, known, from));
            known = from;
        }
        return from;
    }

    private synchronized void known(long position) {
        known = position;
    }

    /**
     * Refresh slice by slice, each from where the lists are then, whoever has brought them there.
     * Of the given records the last slice lists those that no other has.
     */
    private final class SliceRefresh implements Runnable {
        private final long upTo;
        private final Set<UUID> also;
        private final Map<RevisionId, ViolationCounts> counts;
        private final Consumer<StoredRevision> read;
        private long reached = learn();

        /** Whether the lists had room for the last slice; if not, nothing of it is written. */
        private boolean fits = true;

        SliceRefresh(
                long upTo,
                Collection<UUID> recordIds,
                Map<RevisionId, ViolationCounts> counts,
                Consumer<StoredRevision> read) {
            this.upTo = upTo;
            this.also = new HashSet<>(recordIds);
            this.counts = counts;
            this.read = read;
        }

        /** Learns how far the lists are; returns whether anything is left to be listed. */
        private boolean isLeft() {
            long now = learn();
            if (!also.isEmpty() && now > reached) {
                also.removeAll(cases.bytesBetween(reached, now).keySet());
            }
            reached = now;
            return !also.isEmpty() || reached < upTo;
        }

        /** A record with revisions beyond the slice is read again with these. */
        @Override
        public void run() {
            if (!isLeft()) {
                return;
            }
            long end = Math.max(reached, cases.endOf(reached, upTo, slice));
            Map<UUID, Long> stale = cases.bytesBetween(reached, end);
            if (end >= upTo) {
                also.forEach(id -> stale.putIfAbsent(id, 0L));
            }
            linked.add(stale);
            granted(stale.keySet()).forEach(id -> stale.putIfAbsent(id, 0L));
            fits = database.hasRoomFor(stale.size());
            if (fits) {
                refreshAll(stale, counts, read);
                refreshCases(operations.update());
                database.write(writer -> writer.setPosition(end));
                also.removeAll(stale.keySet());
                reached = end;
            }
            known(end);
        }
    }

    /** Returns the cases on which others may decide or write by records that have changed. */
    private Set<UUID> granted(Set<UUID> changed) {
        Set<String> stations = projector.authority().grants().concerned(changed);
        return stations.isEmpty()
                ? Set.of()
                : database.read(c -> AudienceQuery.ofStations(c, stations));
    }

    /** Counts the violations of the station's own records anew, by the severities of now. */
    void recount() {
        projector.rules().reload();
        refresh(ids(Query.ALL.where(HEADER_STATION, Set.of(station.code()))), Map.of(), _ -> {});
    }

    private List<UUID> ids(Query query) {
        return database.read(c -> new SearchQuery(c, query.oldestFirst(), database.texts()).ids());
    }

    /** Refreshes the cases of operations, whose names and dates they are listed and checked by. */
    private void refreshCases(Set<String> codes) {
        if (!codes.isEmpty()) {
            forgetLabels();
            var cases = new LinkedHashMap<UUID, Long>();
            ids(Query.ALL.where(HEADER_OPERATION, codes)).forEach(id -> cases.put(id, 0L));
            refreshAll(cases, Map.of(), _ -> {});
        }
    }

    private void refreshAll(
            Map<UUID, Long> bytesByRecord,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        try (var writer = new BatchWriter(database, projector, operations)) {
            for (List<UUID> recordIds : ReadableRecords.batches(bytesByRecord, database.batch())) {
                List<CaseEntries> found = records.read(recordIds);
                found.forEach(one -> one.entries().forEach(read));
                List<UUID> unreadable =
                        recordIds.stream().filter(records.damaged()::contains).toList();
                writer.add(found, unreadable, counts);
            }
            writer.finish();
        }
    }

    /**
     * Builds the projection anew.
     *
     * @param progress receives the number of revisions read
     */
    void rebuild(LongConsumer progress) {
        database.exclusively(() -> rebuildAll(progress));
        refresh(List.of(), Map.of(), _ -> {});
    }

    private void rebuildAll(LongConsumer progress) {
        long upTo = cases.position();
        linked.loadCodeLists();
        database.clear();
        operations.clear();
        try {
            replaceAll(progress);
        } finally {
            database.createIndexes();
        }
        database.write(RowWriter::optimize);
        database.compact();
        refreshCases(operations.update());
        database.write(writer -> writer.setPosition(upTo));
        known(upTo);
    }

    private void replaceAll(LongConsumer progress) {
        var done = new long[1];
        try (var writer = new BatchWriter(database, projector, operations)) {
            cases.byRecord(
                    some -> {
                        writer.add(some, List.of(), Map.of());
                        done[0] += some.stream().mapToLong(one -> one.entries().size()).sum();
                        progress.accept(done[0]);
                    },
                    records.damaged()::add);
            writer.finish();
        }
    }

    /** Records of the journal that can be read, and the ids of those that cannot. Thread-safe. */
    private static final class ReadableRecords {
        private final CaseSource source;
        private final Set<UUID> damaged = ConcurrentHashMap.newKeySet();

        ReadableRecords(CaseSource source) {
            this.source = source;
        }

        /** Returns the records with a damaged row, which are neither listed nor counted. */
        Set<UUID> damaged() {
            return damaged;
        }

        /** Returns those of some records that can be read, each with its review record. */
        List<CaseEntries> read(List<UUID> recordIds) {
            try {
                Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
                List<CaseEntries> cases = source.cases(recordIds, unreadable::add);
                damaged.addAll(unreadable);
                recordIds.stream()
                        .flatMap(id -> Stream.of(id, DerivedId.ofReview(id)))
                        .filter(id -> !unreadable.contains(id))
                        .forEach(damaged::remove);
                return cases;
            } catch (Fault e) {
                if (e.exit() != Fault.Exit.UNVERIFIED) {
                    throw e;
                }
                return recordIds.stream()
                        .map(this::read)
                        .filter(c -> !c.entries().isEmpty())
                        .toList();
            }
        }

        /**
         * Reads a record by itself, for a damaged page spoils every reading that comes across it.
         */
        private CaseEntries read(UUID recordId) {
            return new CaseEntries(entries(recordId), entries(DerivedId.ofReview(recordId)));
        }

        /** Returns the revisions of a record; empty if one of them is damaged. */
        List<StoredRevision> entries(UUID recordId) {
            try {
                List<StoredRevision> entries = source.ofRecord(recordId);
                damaged.remove(recordId);
                return entries;
            } catch (Fault e) {
                if (e.exit() != Fault.Exit.UNVERIFIED) {
                    throw e;
                }
                damaged.add(recordId);
                return List.of();
            }
        }

        /** Returns records in batches of little memory, given the sealed bytes of each. */
        static List<List<UUID>> batches(Map<UUID, Long> bytesByRecord, int most) {
            var batches = new ArrayList<List<UUID>>();
            long bytes = CaseSource.BATCH_BYTES;
            for (var record : bytesByRecord.entrySet()) {
                if (bytes >= CaseSource.BATCH_BYTES || batches.getLast().size() >= most) {
                    batches.add(new ArrayList<>());
                    bytes = 0;
                }
                batches.getLast().add(record.getKey());
                bytes += record.getValue();
            }
            return batches;
        }
    }

    /** Seizures that have to be projected again because another record has changed. Thread-safe. */
    private static final class LinkedRecords {
        private final RecordProjector projector;
        private final CodeListLoader codeLists;
        private final Function<UUID, List<StoredRevision>> revisions;
        private final BiFunction<CodeListId, Set<String>, Set<UUID>> using;
        private final Runnable onLabels;
        private boolean refreshed;

        /**
         * @param revisions reads the revisions of a record
         * @param using finds the seizures that use codes
         * @param onLabels runs after labels of codes have changed
         */
        LinkedRecords(
                RecordProjector projector,
                Function<UUID, List<StoredRevision>> revisions,
                BiFunction<CodeListId, Set<String>, Set<UUID>> using,
                Runnable onLabels) {
            this.projector = projector;
            this.codeLists = projector.codeLists();
            this.revisions = revisions;
            this.using = using;
            this.onLabels = onLabels;
        }

        /**
         * Adds the seizures whose review records have new steps, and those whose codes read
         * otherwise now.
         *
         * @param stale records with new revisions, with the size of these
         */
        synchronized void add(Map<UUID, Long> stale) {
            loadCodeLists();
            var seizures = new ArrayList<UUID>();
            for (UUID id : stale.keySet()) {
                if (id.version() == DerivedId.VERSION) {
                    DerivedId.codeList(id)
                            .ifPresentOrElse(
                                    list -> seizures.addAll(using.apply(list, changedCodes(list))),
                                    () -> seizures.addAll(reviewed(id)));
                }
            }
            refreshed = true;
            seizures.forEach(id -> stale.putIfAbsent(id, 0L));
        }

        /** Loads the code lists among some records, whose cases others have projected already. */
        synchronized void learn(UnaryOperator<Set<UUID>> changed) {
            Map<UUID, CodeListId> lists =
                    Arrays.stream(CodeListId.values())
                            .filter(CodeListId::isExtensible)
                            .collect(Collectors.toMap(DerivedId::ofCodeList, Function.identity()));
            Set<UUID> found = changed.apply(lists.keySet());
            lists.forEach((id, list) -> {
                if (found.contains(id)) {
                    load(list);
                }
            });
        }

        private List<UUID> reviewed(UUID sheetId) {
            return revisions.apply(sheetId).stream()
                    .flatMap(entry -> DerivedId.seizureOf(entry.revision()).stream())
                    .toList();
        }

        /**
         * Returns the codes of a list that the projection may have otherwise: in the first refresh
         * all, because it may be a snapshot of another day.
         */
        private Set<String> changedCodes(CodeListId list) {
            Set<String> changed = load(list);
            return refreshed ? changed : codeLists.changedCodes(list);
        }

        private Set<String> load(CodeListId list) {
            Set<String> changed =
                    codeLists.load(
                            list,
                            RecordKind.CODE_LIST.among(revisions.apply(DerivedId.ofCodeList(list))),
                            projector.authority());
            if (!changed.isEmpty()) {
                onLabels.run();
            }
            return changed;
        }

        /** Loads all code lists once a day: names may hold from a day on. */
        synchronized void loadCodeLists() {
            if (codeLists.isNewDay()) {
                Arrays.stream(CodeListId.values())
                        .filter(CodeListId::isExtensible)
                        .forEach(this::load);
            }
        }
    }
}
