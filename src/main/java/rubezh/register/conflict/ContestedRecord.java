package rubezh.register.conflict;

import static rubezh.domain.seizure.SeizureFields.ITEMS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.RevisionId;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;

/**
 * Record in conflict with the sides that contradict each other.
 *
 * <pre>{@code
 * var contested = ContestedRecord.of(record, register.history(record.recordId()), "KG-OSH");
 * contested.sides().getFirst().own() // true if this station is one of them
 * }</pre>
 */
public final class ContestedRecord {
    private final OpenRecord record;
    private final Map<RevisionId, HistoryEntry> history = new LinkedHashMap<>();
    private final Map<RevisionId, Integer> numbers = new HashMap<>();
    private final List<ConflictSide> sides;

    private ContestedRecord(OpenRecord record, List<HistoryEntry> entries, String station) {
        this.record = record;
        for (HistoryEntry entry : entries) {
            history.put(entry.id(), entry);
            numbers.put(entry.id(), numbers.size() + 1);
        }
        this.sides = findSides(station);
    }

    /**
     * @param entries all revisions of the record, oldest first
     * @param station code of this station
     */
    public static ContestedRecord of(
            OpenRecord record, List<HistoryEntry> entries, String station) {
        return new ContestedRecord(record, entries, station);
    }

    public OpenRecord record() {
        return record;
    }

    public List<FieldConflict> conflicts() {
        return record.view().conflicts();
    }

    /** Returns the revision with an id; empty if it is not known here. */
    public Optional<HistoryEntry> revision(RevisionId id) {
        return Optional.ofNullable(history.get(id));
    }

    /** Returns the sides: this station first, the others by the time of their last word. */
    public List<ConflictSide> sides() {
        return sides;
    }

    /** Returns the place of a candidate's side in {@link #sides}. */
    public int sideOf(RevisionId revision) {
        HistoryEntry entry = history.get(revision);
        for (int i = 0; entry != null && i < sides.size(); i++) {
            if (key(entry).equals(key(sides.get(i).newest()))) {
                return i;
            }
        }
        return sides.size() - 1;
    }

    /** Returns whether a revision was written in the name of this station. */
    public boolean isOwn(RevisionId revision) {
        return !sides.isEmpty() && sides.get(sideOf(revision)).own();
    }

    /** Returns the place of a revision in the history, from 1; 0 if it is not known here. */
    public int number(RevisionId revision) {
        return numbers.getOrDefault(revision, 0);
    }

    /** Returns the newest revision that all sides knew; empty where there is none. */
    public Optional<HistoryEntry> common() {
        Set<RevisionId> shared = null;
        for (RevisionId contested : contested()) {
            Set<RevisionId> known = ancestors(contested);
            if (shared == null) {
                shared = known;
            } else {
                shared.retainAll(known);
            }
        }
        Set<RevisionId> found = shared == null ? Set.of() : shared;
        return history.values().stream()
                .filter(entry -> found.contains(entry.id()))
                .reduce((_, newer) -> newer);
    }

    /** Returns the candidate that was written last by the clocks of the stations. */
    public Candidate newest(FieldConflict conflict) {
        Candidate newest = conflict.candidates().getFirst();
        for (Candidate candidate : conflict.candidates()) {
            HistoryEntry now = history.get(candidate.revision());
            HistoryEntry best = history.get(newest.revision());
            if (now != null && best != null && now.at().isAfter(best.at())) {
                newest = candidate;
            }
        }
        return newest;
    }

    /** Returns pairs of lines that two sides added for the same thing. */
    public List<TwinLines> twins() {
        return new TwinFinder(this, history.values()).find();
    }

    private List<ConflictSide> findSides(String station) {
        var newest = new HashMap<String, HistoryEntry>();
        for (RevisionId id : contested()) {
            HistoryEntry entry = history.get(id);
            if (entry != null) {
                newest.merge(key(entry), entry, this::later);
            }
        }
        return newest.values().stream()
                .map(entry ->
                        new ConflictSide(
                                entry.station(),
                                entry.station().equals(station),
                                entry,
                                number(entry.id())))
                .sorted(
                        Comparator.comparing((ConflictSide side) -> !side.own())
                                .thenComparing(side -> side.newest().at())
                                .thenComparing(side -> side.newest().id()))
                .toList();
    }

    private HistoryEntry later(HistoryEntry one, HistoryEntry other) {
        return number(one.id()) >= number(other.id()) ? one : other;
    }

    /** Returns what tells the sides apart: the station and the installation. */
    static String key(HistoryEntry entry) {
        return entry.station() + (entry.signer() == null ? "" : " " + entry.signer().replica());
    }

    private List<RevisionId> contested() {
        return conflicts().stream()
                .flatMap(conflict -> conflict.candidates().stream())
                .map(Candidate::revision)
                .distinct()
                .toList();
    }

    /** Returns the known ancestors of a revision, without itself. */
    Set<RevisionId> ancestors(RevisionId revision) {
        var found = new HashSet<RevisionId>();
        var pending = new ArrayDeque<>(List.of(revision));
        while (!pending.isEmpty()) {
            HistoryEntry entry = history.get(pending.remove());
            if (entry != null) {
                entry.parents().stream().filter(found::add).forEach(pending::add);
            }
        }
        return found;
    }

    /**
     * Finds lines of goods that two sides entered for the same thing.
     *
     * @param history all revisions of the record, oldest first
     */
    private record TwinFinder(ContestedRecord contested, Collection<HistoryEntry> history) {
        List<TwinLines> find() {
            List<SeizedItem> items = contested.record().seizure().items();
            var twins = new ArrayList<TwinLines>();
            for (int i = 0; i < items.size(); i++) {
                for (int j = i + 1; j < items.size(); j++) {
                    if (isSame(items.get(i), items.get(j))) {
                        twin(pointer(items.get(i)), pointer(items.get(j))).ifPresent(twins::add);
                    }
                }
            }
            return twins;
        }

        private static String pointer(SeizedItem item) {
            return ITEMS.pointer(item.id());
        }

        private static boolean isSame(SeizedItem one, SeizedItem other) {
            Amount mass = one.amount();
            Amount second = other.amount();
            return one.substance() != null
                    && one.substance().equals(other.substance())
                    && mass != null
                    && second != null
                    && mass.hasSameDimension(second)
                    && mass.quantity().base() == second.quantity().base();
        }

        private Optional<TwinLines> twin(String one, String other) {
            HistoryEntry first = addedBy(one);
            HistoryEntry second = addedBy(other);
            if (first == null || second == null || !isApart(first, second)) {
                return Optional.empty();
            }
            return Optional.of(
                    contested.sideOf(first.id()) <= contested.sideOf(second.id())
                            ? new TwinLines(one, other, first.id(), second.id())
                            : new TwinLines(other, one, second.id(), first.id()));
        }

        private boolean isApart(HistoryEntry one, HistoryEntry other) {
            return !ContestedRecord.key(one).equals(ContestedRecord.key(other))
                    && !contested.ancestors(one.id()).contains(other.id())
                    && !contested.ancestors(other.id()).contains(one.id());
        }

        private @Nullable HistoryEntry addedBy(String line) {
            return history.stream()
                    .filter(entry ->
                            entry.changes().stream()
                                    .anyMatch(change -> change.pointer().startsWith(line + "/")))
                    .findFirst()
                    .orElse(null);
        }
    }
}
