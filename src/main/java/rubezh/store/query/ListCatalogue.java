package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.Station;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.register.CaseGrouping;
import rubezh.register.Catalogue;
import rubezh.register.CrossTotals;
import rubezh.register.Query;
import rubezh.register.RepeatedCase;
import rubezh.register.SeizureRow;
import rubezh.register.SimilarCase;
import rubezh.register.StoredPackage;
import rubezh.register.TotalsRow;
import rubezh.register.mark.MarkSummary;
import rubezh.register.mark.MarkedItem;
import rubezh.register.operation.OperationIndex;
import rubezh.register.operation.RecordedOperation;
import rubezh.register.severity.StationRules;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.journal.CaseSource;
import rubezh.store.projection.ContentHash;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.TextIndex;
import rubezh.store.projection.TextIndex.Partition;
import rubezh.text.Fault;

/** Catalogue over a projection, refreshed from the revisions it is made of. */
public class ListCatalogue implements Catalogue, AutoCloseable {
    private final ProjectionUpdater updater;
    private final ProjectionDatabase database;
    private final ListLoader loader;

    public ListCatalogue(
            CaseSource cases,
            RecordProjector projector,
            Station station,
            ProjectionDatabase database) {
        this(new ProjectionUpdater(cases, projector, station, database), database);
    }

    ListCatalogue(ProjectionUpdater updater, ProjectionDatabase database) {
        this.updater = updater;
        this.database = database;
        this.loader = new ListLoader(updater);
    }

    ProjectionUpdater updater() {
        return updater;
    }

    /** Returns the code of the station that is headquarters to the lists; empty if none is. */
    public String headquarters() {
        return updater.projector().headquarters();
    }

    /** Loads what forms and rules ask for, of lists that are there. */
    public void loadReference() {
        updater.loadReference();
    }

    /**
     * Loads what forms and rules ask for; the lists follow when they are asked for, or by {@link
     * #loadLists}.
     */
    public void expectLists(ListSource source) {
        updater.loadReference();
        loader.expect(source);
    }

    /**
     * Loads the lists unless they are there; whoever asks them meanwhile waits.
     *
     * @param progress receives the number of revisions read, if the lists have to be built
     * @throws Fault {@code SEC-012} after signing out
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while another
     *     one loads them
     */
    public void loadLists(LongConsumer progress) {
        loader.load(progress);
    }

    /** Returns whether the lists are there. */
    public boolean hasLists() {
        return !loader.isPending();
    }

    /** Returns whether {@link #close} was called: what still loads the lists need not end well. */
    public boolean isClosed() {
        return loader.isClosed();
    }

    /** Makes up for what could not be done before; runs before each read. */
    protected void catchUp() {}

    /** Returns the database once the lists are there. */
    private ProjectionDatabase lists() {
        loader.load(_ -> {});
        catchUp();
        return database;
    }

    @Override
    public List<SeizureRow> page(Query query, int offset, int limit) {
        return lists().read(c ->
                reader(c)
                        .rows(
                                SortedQuery.page(
                                        c,
                                        new SearchQuery(c, query, database.texts()),
                                        updater.labels(),
                                        offset,
                                        limit)));
    }

    private SeizureRowReader reader(Connection connection) {
        return new SeizureRowReader(
                connection, updater.projector().installations(), updater.station().code());
    }

    @Override
    public long count(Query query) {
        return SearchQuery.count(lists(), query);
    }

    @Override
    public SortedMap<String, Long> uses(CodeListId list) {
        return lists().read(connection -> CodeUseQuery.uses(connection, list));
    }

    @Override
    public Set<UUID> using(CodeListId list, Set<String> codes) {
        return lists().read(connection -> CodeUseQuery.using(connection, list, codes));
    }

    @Override
    public List<UUID> ids(Query query) {
        return lists().read(c -> new SearchQuery(c, query.oldestFirst(), database.texts()).ids());
    }

    @Override
    public List<UUID> containing(Set<String> words) {
        return WordQuery.ids(lists(), words);
    }

    @Override
    public List<TotalsRow> totals(Query query, List<String> by) {
        return lists().read(connection ->
                new TotalsQuery(connection, database.texts(), query, by).read());
    }

    @Override
    public List<CrossTotals> cross(List<Query> queries, CaseGrouping rows, CaseGrouping columns) {
        ReferenceData reference = updater.projector().reference();
        return lists().read(connection -> {
            var tables = new ArrayList<CrossTotals>();
            for (Query query : queries) {
                tables.add(
                        new CrossQuery(connection, database.texts(), query, reference)
                                .read(rows, columns));
            }
            return tables;
        });
    }

    @Override
    public List<CrossTotals> crossEach(Query query, CaseGrouping rows, List<CaseGrouping> columns) {
        ReferenceData reference = updater.projector().reference();
        return lists().read(connection -> {
            var tables = new ArrayList<CrossTotals>();
            for (CaseGrouping column : columns) {
                tables.add(
                        new CrossQuery(connection, database.texts(), query, reference)
                                .read(rows, column));
            }
            return tables;
        });
    }

    @Override
    public List<CrossTotals.FigureRow> behind(Query query, Map<CaseGrouping, String> keys) {
        ReferenceData reference = updater.projector().reference();
        return lists().read(
                        c -> new CrossQuery(c, database.texts(), query, reference).behind(keys));
    }

    @Override
    public List<RecordCount> records(Query query) {
        return lists().read(connection -> TotalsQuery.records(connection, database.texts(), query));
    }

    @Override
    public Optional<Instant> lastDecision() {
        return lists().read(TotalsQuery::lastDecision);
    }

    @Override
    public List<PeriodFigures> figures(List<SummaryPeriod> periods) {
        return MonthFigures.read(lists(), periods);
    }

    @Override
    public List<SimilarCase> similar(UUID self, Seizure seizure) {
        return lists().read(c -> new SimilarQuery(c, self, seizure, reader(c)).read());
    }

    @Override
    public Optional<RepeatedCase> repeated(UUID self, Seizure seizure) {
        return lists().read(c -> SimilarQuery.repeated(c, self, seizure));
    }

    @Override
    public List<MarkSummary> markSummaries() {
        return lists().read(MarkQuery::summaries);
    }

    @Override
    public List<MarkedItem> marks(Collection<String> words) {
        return lists().read(connection -> MarkQuery.read(connection, words));
    }

    @Override
    public Optional<Set<ExclusionReason>> exclusions(UUID recordId) {
        return lists().read(connection ->
                Connections.query(
                                connection,
                                "SELECT exclusions FROM seizure WHERE record_id = ?",
                                row -> ExclusionCodec.reasons(row.getInt(1)),
                                (Object) Bytes.of(recordId))
                        .stream()
                        .findFirst());
    }

    @Override
    public List<StoredPackage> inStore(String code) {
        return lists().read(connection -> PackageQuery.read(connection, code));
    }

    @Override
    public List<UUID> mayHaveBeenInStore(String code, OffsetDateTime time) {
        return lists().read(connection -> PackageQuery.ids(connection, code, time));
    }

    @Override
    public OperationIndex operations() {
        return operationRows();
    }

    private OperationRows operationRows() {
        loader.load(_ -> {});
        return updater.operations();
    }

    @Override
    public Set<UUID> meantFor(String station) {
        Set<String> operations =
                operations().recorded().stream()
                        .map(RecordedOperation::operation)
                        .filter(one -> one.mandate().includes(station))
                        .map(one -> String.valueOf(one.code()))
                        .collect(Collectors.toSet());
        Set<String> granted = updater.projector().authority().grants().receivedBy(station);
        return lists().read(c -> AudienceQuery.read(c, station, operations, granted));
    }

    @Override
    public Map<UUID, WatchEntry> watchEntries() {
        return operationRows().watchEntries();
    }

    @Override
    public List<UUID> offered() {
        return lists().read(connection ->
                Connections.query(
                        connection,
                        "SELECT record_id FROM seizure WHERE offers > 0"
                                + " UNION SELECT record_id FROM bodies WHERE offers > 0"
                                + " ORDER BY record_id",
                        row -> Bytes.uuid(row.getBytes(1))));
    }

    @Override
    public Set<UUID> watchEntriesOfSeveral() {
        return operationRows().watchEntriesOfSeveral();
    }

    @Override
    public void refresh(
            Collection<UUID> recordIds,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        loader.load(_ -> {});
        updater.refresh(recordIds, counts, read);
    }

    /** Lists some records that were saved, without waiting for others who list much else. */
    protected final void refreshSaved(
            Collection<UUID> recordIds,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        loader.load(_ -> {});
        updater.refreshSaved(recordIds, counts, read);
    }

    /** Returns the rules by which rows count violations. */
    public StationRules rules() {
        return updater.projector().rules();
    }

    @Override
    public void recount() {
        loader.load(_ -> {});
        updater.recount();
    }

    public Set<UUID> damagedRecords() {
        return Set.copyOf(updater.damaged());
    }

    @Override
    public void rebuild(LongConsumer progress) {
        updater.rebuild(progress);
        loader.forget();
    }

    @Override
    public Gaps gaps() {
        loader.load(_ -> {});
        return new Gaps(updater.damaged().size(), updater.cases().missing());
    }

    @Override
    public String contentHash() {
        return lists().read(connection -> new ContentHash(connection).hex());
    }

    @Override
    public void close() {
        loader.close();
        database.close();
    }

    /** Query of the sealed packages in store at a station, of its cases that are not cancelled. */
    private static final class PackageQuery {
        /** Begins at the packages, of which there are few however many cases there are. */
        private static final String SELECT =
                "SELECT s.record_id, p.seal, s.%s, p.since, p.place FROM %s p CROSS JOIN seizure s"
                        + " WHERE s.rowid = p.seizure AND %s ORDER BY s.moment, s.record_id, p.n";

        /** Begins at the packages too; so many have left since a day as leave in its time. */
        private static final String IDS =
                "SELECT s.record_id FROM (SELECT seizure FROM %s UNION SELECT seizure FROM %s"
                        + " WHERE at >= %d) p CROSS JOIN seizure s WHERE s.rowid = p.seizure AND %s";

        private PackageQuery() {}

        private static SqlCondition ofStation(String code) {
            return new SqlCondition(
                    Query.ALL.where(HEADER_STATION, Set.of(code)).withCancelled(false));
        }

        static List<UUID> ids(Connection connection, String station, OffsetDateTime time)
                throws SQLException {
            SqlCondition condition = ofStation(station);
            return Connections.query(
                    connection,
                    IDS.formatted(
                                    ProjectionSchema.IN_STORE,
                                    ProjectionSchema.LEFT_STORE,
                                    time.toEpochSecond(),
                                    condition.sql())
                            + SortedQuery.order(List.of(), false),
                    row -> Bytes.uuid(row.getBytes(1)),
                    condition.values().toArray());
        }

        static List<StoredPackage> read(Connection connection, String station) throws SQLException {
            SqlCondition condition = ofStation(station);
            return Connections.query(
                    connection,
                    SELECT.formatted(
                            ProjectionColumns.quoted(HEADER_NUMBER.path()),
                            ProjectionSchema.IN_STORE,
                            condition.sql()),
                    PackageQuery::stored,
                    condition.values().toArray());
        }

        private static StoredPackage stored(ResultSet row) throws SQLException {
            String since = row.getString(4);
            return new StoredPackage(
                    Bytes.uuid(row.getBytes(1)),
                    row.getString(2),
                    Objects.requireNonNullElse(row.getString(3), ""),
                    since == null ? null : OffsetDateTime.parse(since),
                    row.getString(5));
        }
    }

    /** Query of the cases with one of some whole words in any text, by the full-text index. */
    private static final class WordQuery {
        private static final SqlCondition CONDITION =
                new SqlCondition(Query.ALL.withCancelled(false));

        private WordQuery() {}

        /**
         * Returns the ids by time, part by part of the index, so that a search need not wait for
         * all.
         *
         * @param words folded words
         */
        static List<UUID> ids(ProjectionDatabase database, Collection<String> words) {
            var ids = new ArrayList<UUID>();
            TextIndex index = database.texts();
            if (!words.isEmpty()) {
                for (Partition partition : database.read(index::partitions)) {
                    String sql = sql(partition.table(), index.matches("w", partition));
                    ids.addAll(database.read(c -> ids(c, sql, index.any(words))));
                }
            }
            return ids;
        }

        private static String sql(String table, String matches) {
            return "SELECT s.record_id FROM %s w CROSS JOIN seizure s WHERE s.rowid = w.rowid AND %s"
                            .formatted(table, CONDITION.sql())
                    + " AND "
                    + matches
                    + " ORDER BY w.rowid";
        }

        private static List<UUID> ids(Connection connection, String sql, String match)
                throws SQLException {
            var values = new ArrayList<>(CONDITION.values());
            values.add(match);
            return Connections.query(
                    connection, sql, row -> Bytes.uuid(row.getBytes(1)), values.toArray());
        }
    }
}
