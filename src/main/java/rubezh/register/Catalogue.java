package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.register.mark.MarkSummary;
import rubezh.register.mark.MarkedItem;
import rubezh.register.operation.OperationIndex;

/**
 * Lists, search and totals over a projection of the journal. A rebuild gives the same content as
 * incremental refreshes, as a test asserts. Thread-safe.
 *
 * <pre>{@code
 * Query drafts = Query.ALL.where(HEADER_STATUS, Set.of("DRAFT"));
 * List<SeizureRow> rows = catalogue.page(drafts, 0, 50);
 * }</pre>
 *
 * @see Query
 * @see Register
 */
public interface Catalogue {
    /** Returns the id of the hub whose records these are; empty for those of the workstation. */
    default Optional<UUID> hub() {
        return Optional.empty();
    }

    /**
     * Returns one page of the matching seizures, newest first unless the query has an order; ties
     * are broken by time, number and id of the record, never by the order of arrival.
     */
    List<SeizureRow> page(Query query, int offset, int limit);

    /**
     * Counts the matching seizures; may take long on a large register.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    long count(Query query);

    /** Returns the ids of all matching seizures, oldest first. */
    List<UUID> ids(Query query);

    /**
     * Returns the ids of the seizures with one of some whole words in any text, without cancelled
     * ones, about in the order of their time.
     *
     * @param words words of a {@link rubezh.text.SearchFold}
     */
    List<UUID> containing(Set<String> words);

    /**
     * Returns the number of seizures that use each code in any field of a list, also codes that are
     * not in it; cancelled ones count.
     */
    SortedMap<String, Long> uses(CodeListId list);

    /** Returns the ids of the seizures that use one of some codes in any field of a list. */
    Set<UUID> using(CodeListId list, Set<String> codes);

    /**
     * Returns totals of the matching seizures that count, by groups.
     *
     * @param by field paths ({@code items.substance}, {@code place.country}) or {@code year},
     *     {@code month}, {@code day}, whose key is as long as the time is known: {@code 2009},
     *     {@code 2009-08}
     */
    List<TotalsRow> totals(Query query, List<String> by);

    /**
     * Returns totals by two groupings, a table for each query, all of one state of the register.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    List<CrossTotals> cross(List<Query> queries, CaseGrouping rows, CaseGrouping columns);

    /**
     * Returns totals by a grouping and each of several others, all of one state of the register.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    List<CrossTotals> crossEach(Query query, CaseGrouping rows, List<CaseGrouping> columns);

    /**
     * Returns the records behind a figure of such a table, the newest first.
     *
     * @param keys keys of the groups by their grouping; none for all cases
     */
    List<CrossTotals.FigureRow> behind(Query query, Map<CaseGrouping, String> keys);

    /** Returns the numbers of all matching records, which add up to {@link #count}. */
    List<RecordCount> records(Query query);

    /**
     * Returns the numbers of the matching seizures that do not count, by their strongest reason;
     * with the cases of {@link #totals} without groups they add up to {@link #count}.
     */
    default SortedMap<ExclusionReason, Long> excluded(Query query) {
        return RecordCount.excluded(records(query));
    }

    /**
     * Returns when a record was last decided on, by the clock of the station that decided; empty if
     * no decision stands.
     */
    Optional<Instant> lastDecision();

    /**
     * Returns the figures of periods, all read from one state of the register.
     *
     * @return figures in the order of the periods
     */
    List<PeriodFigures> figures(List<SummaryPeriod> periods);

    /**
     * Returns cases similar to a seizure, sorted by strongest reason, then number of reasons, then
     * newest. Excludes cancelled cases; includes cases declared to be different events. At most
     * {@value SimilarCase#MAX_RESULTS}.
     *
     * @param self record of the seizure itself, which is excluded
     */
    List<SimilarCase> similar(UUID self, Seizure seizure);

    /**
     * Returns the first case that a seizure may repeat, see {@link RepeatKey}; a cancelled case is
     * none.
     *
     * @param self record of the seizure itself, which is excluded
     */
    Optional<RepeatedCase> repeated(UUID self, Seizure seizure);

    /**
     * Returns why a case does not count, as its row says, the strongest reason first; empty for a
     * record that is not listed.
     */
    Optional<Set<ExclusionReason>> exclusions(UUID recordId);

    /** Returns the sealed packages in store at a station, those of the oldest cases first. */
    List<StoredPackage> inStore(String station);

    /**
     * Returns the cases of which sealed packages may have been in store at a station at an earlier
     * time, the oldest first: those in store now, and those that have left since.
     */
    List<UUID> mayHaveBeenInStore(String station, OffsetDateTime time);

    /** Returns the ids of the records that somebody offers a change of, sorted. */
    List<UUID> offered();

    /**
     * Returns the entries of the watch list that are records, by id, closed ones too; the same
     * object until one of them changes.
     */
    Map<UUID, WatchEntry> watchEntries();

    /**
     * Returns the ids of those that several officers wrote, whose roles may have to be looked up.
     */
    Set<UUID> watchEntriesOfSeveral();

    /**
     * Returns the goods whose marks are described or pictured, of all cases that are not cancelled,
     * the newest first.
     */
    default List<MarkedItem> marks() {
        return marks(markSummaries().stream().map(MarkSummary::words).toList());
    }

    /**
     * Returns the different marks of those goods, in the order of {@link
     * rubezh.register.mark.MarkGroup#of}.
     */
    List<MarkSummary> markSummaries();

    /**
     * Returns the goods with some marks, the newest first, so that a gallery reads only what it
     * shows.
     *
     * @param words folded words of each mark; empty words are the marks that are only pictured
     */
    List<MarkedItem> marks(Collection<String> words);

    /** Returns the operations recorded and their days. */
    OperationIndex operations();

    /**
     * Returns the ids of all records of an operation: its own, its days, and its cases.
     *
     * @param operation code of the operation
     */
    default Set<UUID> recordsOf(String operation) {
        var ids = new HashSet<>(operations().recordIds(operation));
        ids.addAll(ids(Query.ALL.where(HEADER_OPERATION, Set.of(operation))));
        return ids;
    }

    /**
     * Returns the ids of the records that are meant for a station, of every kind but reviews, which
     * go where their seizures go: its own, those that everybody needs, and those of operations that
     * it takes part in, by the participants named or by a record of its own.
     *
     * @see rubezh.authority.Audience
     */
    Set<UUID> meantFor(String station);

    /** Returns the ids of the seizures that lie in a period, or may lie in it. */
    default Set<UUID> recordsStarted(OffsetDateTime from, OffsetDateTime before) {
        Query query = Query.ALL.between(from, before);
        var ids = new HashSet<>(ids(query));
        ids.addAll(ids(query.ofImpreciseTime()));
        return ids;
    }

    /**
     * Returns the numbers of the selected seizures that may lie in the period of the query, but are
     * not known precisely enough to be selected by it.
     *
     * @param counted whether only those are counted that totals count
     */
    default ImpreciseCases imprecise(Query query, boolean counted) {
        if (!query.hasPeriod()) {
            return ImpreciseCases.NONE;
        }
        Query others = query.ofImpreciseTime();
        Map<String, Long> cases = new HashMap<>();
        if (counted) {
            totals(others, List.of(EVENT_PRECISION.path()))
                    .forEach(row -> cases.put(row.keys().getFirst(), row.cases()));
        } else if (count(others) > 0) {
            SeizureEvent.VAGUE.forEach(precision ->
                    cases.put(
                            precision.code(),
                            count(others.where(EVENT_PRECISION, Set.of(precision.code())))));
        }
        return ImpreciseCases.of(cases);
    }

    /** Refreshes records after revisions were added to the journal. */
    default void refresh(Collection<UUID> recordIds) {
        refresh(recordIds, Map.of());
    }

    /**
     * Refreshes records after revisions were added to the journal.
     *
     * @param counts violations on submission of the seizures that these revisions state; for other
     *     revisions the rules run
     */
    default void refresh(Collection<UUID> recordIds, Map<RevisionId, ViolationCounts> counts) {
        refresh(recordIds, counts, _ -> {});
    }

    /**
     * Refreshes records after revisions were added to the journal.
     *
     * @param counts as above
     * @param read receives revisions as they are read for it, on this thread; some may come several
     *     times, others not at all
     */
    void refresh(
            Collection<UUID> recordIds,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read);

    /** Counts the violations of the station's own records anew, by the severities of now. */
    void recount();

    /**
     * Rebuilds the projection from the journal.
     *
     * @param progress receives the number of revisions read
     */
    void rebuild(LongConsumer progress);

    /** Returns what is known to be lost, and so neither listed nor counted. */
    Gaps gaps();

    /**
     * What is known to be lost of a register.
     *
     * @param damagedRecords number of records with a revision that does not open
     * @param missingRevisions number of revisions of this installation that are not there
     */
    record Gaps(int damagedRecords, long missingRevisions) {
        public static final Gaps NONE = new Gaps(0, 0);
    }

    /** Returns a hash of the content, equal after a rebuild. */
    String contentHash();
}
