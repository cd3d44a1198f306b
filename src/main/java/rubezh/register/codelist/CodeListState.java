package rubezh.register.codelist;

import module java.base;

import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.journal.Revision;
import rubezh.json.AddedLines;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * State of one code list: the built-in entries with all changes of all stations. Only adding a line
 * makes a change, so nobody can rewrite what somebody else changed; only changes of administrators
 * count.
 *
 * <pre>{@code
 * CodeListState.of(SUBSTANCES, reference.original(SUBSTANCES), revisions).merged(today)
 * }</pre>
 */
public final class CodeListState {
    private static final AddedLines<CodeListRecord, EntryChange> CHANGES =
            new AddedLines<>(
                    RecordKind.CODE_LIST,
                    "changes",
                    CodeListRecord::changes,
                    CodeListState::counts);

    private final CodeListId id;
    private final CodeList builtIn;
    private final EntryColumns columns;
    private final SortedMap<String, EntryHistory> histories = new TreeMap<>();
    private final List<AppliedChange> offers;

    /** Where the mappings of a code end: at an entry, or nowhere. */
    private final Map<String, Optional<String>> ends = new HashMap<>();

    private CodeListState(
            CodeListId id,
            CodeList builtIn,
            List<AppliedChange> changes,
            List<AppliedChange> offers) {
        this.id = id;
        this.builtIn = builtIn;
        this.offers = List.copyOf(offers);
        this.columns = new EntryColumns(changes.isEmpty() ? List.of() : builtIn.entries());
        changes.forEach(change -> history(change.code()).add(change));
        histories.keySet().forEach(this::follow);
    }

    /**
     * Derives the state of a list.
     *
     * @param builtIn the list as the program has it
     * @param revisions those of its record that count, in any order; those of other kinds and
     *     schemas are skipped
     * @param mayChangeAll whether the signer of a revision may change every code: headquarters, and
     *     at home the own station
     */
    public static CodeListState of(
            CodeListId id,
            CodeList builtIn,
            Collection<Revision> revisions,
            Predicate<Revision> mayChangeAll) {
        UUID recordId = DerivedId.ofCodeList(id);
        List<Revision> known =
                revisions.stream()
                        .filter(one -> one.subject().recordId().equals(recordId))
                        .toList();
        List<AppliedChange> changes =
                CHANGES.in(
                        known,
                        (change, revision) ->
                                AppliedChange.of(change, revision, mayChangeAll.test(revision)));
        var owners = new CodeOwners(builtIn, changes);
        List<AppliedChange> counting = changes.stream().filter(owners::count).toList();
        return new CodeListState(id, builtIn, counting, open(changes, owners::count));
    }

    /** Returns what does not count and was not followed by a change of the same kind that does. */
    private static List<AppliedChange> open(
            List<AppliedChange> changes, Predicate<AppliedChange> counts) {
        var open = new HashMap<List<Object>, List<AppliedChange>>();
        for (AppliedChange change : changes) {
            List<Object> kind = List.of(change.act(), change.code());
            if (counts.test(change)) {
                open.remove(kind);
            } else {
                open.computeIfAbsent(kind, _ -> new ArrayList<>()).add(change);
            }
        }
        Set<AppliedChange> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
        open.values().forEach(waiting::addAll);
        return changes.stream().filter(waiting::contains).toList();
    }

    /**
     * Whose changes of which codes count: of those that are built in, or that who may change every
     * code added, his alone, of others also those of the stations that added them. Whoever adds a
     * code that is there adds names by which it is found.
     */
    private static final class CodeOwners {
        private final Map<String, Set<String>> adders = new HashMap<>();
        private final Predicate<String> isReserved;

        CodeOwners(CodeList builtIn, List<AppliedChange> changes) {
            var reserved = new HashSet<String>();
            for (AppliedChange change : changes) {
                if (change.act() == EntryChange.EntryAct.ADD) {
                    adders.computeIfAbsent(change.code(), _ -> new HashSet<>())
                            .add(change.station());
                    if (change.entitled()) {
                        reserved.add(change.code());
                    }
                }
            }
            isReserved = code -> reserved.contains(code) || builtIn.find(code).isPresent();
        }

        boolean count(AppliedChange change) {
            return change.entitled()
                    || change.act() == EntryChange.EntryAct.ADD
                    || !isReserved.test(change.code())
                            && adders.getOrDefault(change.code(), Set.of())
                                    .contains(change.station());
        }
    }

    private static boolean counts(EntryChange change) {
        return change.act() != null
                && change.code() != null
                && Code.SHAPE.matcher(change.code()).matches()
                && change.isByAdministrator();
    }

    private EntryHistory history(String code) {
        return histories.computeIfAbsent(code, this::newHistory);
    }

    /** Returns the history of a code that nothing was changed of, too. */
    private EntryHistory historyOf(String code) {
        EntryHistory known = histories.get(code);
        return known == null ? newHistory(code) : known;
    }

    private EntryHistory newHistory(String code) {
        return new EntryHistory(code, builtIn.find(code).orElse(null), columns);
    }

    /** Finds where the mappings of a code end; each code is looked at once. */
    private void follow(String code) {
        var path = new HashSet<String>();
        String current = code;
        while (!ends.containsKey(current) && path.add(current)) {
            EntryHistory history = historyOf(current);
            Optional<String> next = history.target();
            if (next.isEmpty()) {
                ends.put(current, Optional.of(current).filter(_ -> history.isKnown()));
            }
            current = next.orElse(current);
        }
        Optional<String> end = ends.getOrDefault(current, Optional.empty());
        path.forEach(one -> ends.put(one, end));
    }

    /** Returns whether anything was ever changed of the list. */
    public boolean isChanged() {
        return !histories.isEmpty();
    }

    /**
     * Returns the list as it is on a day: built-in entries in their order, then own ones by code.
     * Names of other days are aliases, so that what was typed by them is found.
     */
    public CodeList merged(LocalDate day) {
        var entries = new ArrayList<CodeEntry>();
        builtIn.entries()
                .forEach(entry -> entries.add(historyOf(entry.code()).entryOn(day, entry)));
        var mapped = new HashMap<String, CodeEntry>();
        var targets = new HashMap<String, Optional<CodeEntry>>();
        for (EntryHistory history : histories.values()) {
            Optional<String> target = target(history.code());
            if (target.isPresent()) {
                targets.computeIfAbsent(target.get(), other -> entryOn(day, other))
                        .ifPresent(e -> mapped.put(history.code(), readAs(history.code(), e)));
            } else if (!history.isBuiltIn()) {
                history.base().ifPresent(base -> entries.add(history.entryOn(day, base)));
            }
        }
        return new CodeList(id, entries, mapped);
    }

    private Optional<CodeEntry> entryOn(LocalDate day, String code) {
        EntryHistory history = historyOf(code);
        return history.base().map(base -> history.entryOn(day, base));
    }

    private static CodeEntry readAs(String code, CodeEntry e) {
        return new CodeEntry(code, e.en(), e.ru(), e.validFrom(), e.validTo(), e.extraColumn());
    }

    /**
     * Returns the code that a code is read as, through all mappings; empty for a code that stands
     * for itself, and where mappings lead nowhere or in a circle.
     */
    public Optional<String> target(String code) {
        return ends.getOrDefault(code, Optional.empty()).filter(end -> !end.equals(code));
    }

    /** Returns the changes of a code, each after those its author knew. */
    public List<AppliedChange> changes(String code) {
        return historyOf(code).changes();
    }

    /**
     * Returns changes by stations without a say over the code, in no code's history: nobody of
     * those who have it made a change of the same kind since.
     */
    public List<AppliedChange> offers() {
        return offers;
    }

    /** Returns the codes of own entries, also of those that are read as others. */
    public Set<String> ownCodes() {
        var codes = new HashSet<String>();
        histories.values().stream()
                .filter(history -> !history.isBuiltIn() && history.isKnown())
                .forEach(history -> codes.add(history.code()));
        return codes;
    }

    /** Returns the codes that were changed in any way. */
    public Set<String> changedCodes() {
        return Set.copyOf(histories.keySet());
    }

    /**
     * Returns the codes that stand for two things: added twice unseen of each other, or added by a
     * station whose program did not have them built in. The built-in entry holds, else the first
     * one; the names of the others are its aliases.
     */
    public Map<String, List<AppliedChange>> clashes() {
        var clashes = new TreeMap<String, List<AppliedChange>>();
        histories.values().stream()
                .filter(history -> !history.clashing().isEmpty())
                .forEach(history -> clashes.put(history.code(), history.clashing()));
        return clashes;
    }

    /** Returns the aliases that a code has on a day, without the names of other days. */
    public List<String> aliases(String code, LocalDate day) {
        return historyOf(code).base().map(b -> historyOf(code).aliasesOn(day, b)).orElse(List.of());
    }
}
