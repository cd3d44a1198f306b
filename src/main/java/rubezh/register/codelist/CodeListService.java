package rubezh.register.codelist;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.RegisterStorage;
import rubezh.register.codelist.ListedEntry.Origin;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Code lists of the station, and changes of them by its administrator. A change is in force in all
 * lists, labels and rules when the call returns. Thread-safe; every call may access the disk.
 *
 * <pre>{@code
 * codeLists.add(SUBSTANCES, new NewEntry(names, codeLists.columnsLike(SUBSTANCES, "OPI-OPI"), null, null));
 * codeLists.close(SUBSTANCES, "KG-0001", lastDay);
 * }</pre>
 */
public final class CodeListService {
    private final RegisterStorage storage;
    private final Session session;
    private final Station station;
    private final IdSource idSource;
    private final RevisionWriter writer;

    public CodeListService(
            RegisterStorage storage, Session session, Station station, IdSource source) {
        this.storage = storage;
        this.session = session;
        this.station = station;
        this.idSource = source;
        this.writer =
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station, source);
    }

    /** Returns the numbers of the lists that an agency may add to. */
    public List<CodeListSummary> overview() {
        session.require(Permission.SIGNED_IN);
        return Arrays.stream(CodeListId.values())
                .filter(CodeListId::isExtensible)
                .map(this::overview)
                .toList();
    }

    private CodeListSummary overview(CodeListId list) {
        List<ListedEntry> entries = entries(list);
        LocalDate today = today();
        return new CodeListSummary(
                list,
                (int) entries.stream().filter(e -> e.origin() != Origin.UNKNOWN).count(),
                (int) entries.stream().filter(e -> e.origin() == Origin.OWN).count(),
                (int) entries.stream().filter(e -> e.isClosedOn(today)).count(),
                (int) entries.stream().filter(ListedEntry::isUnknown).count(),
                (int) entries.stream().filter(e -> !e.clashes().isEmpty()).count());
    }

    /**
     * Returns all codes of a list: built-in ones in their order, then own ones and those that only
     * records have, by code.
     */
    public List<ListedEntry> entries(CodeListId list) {
        session.require(Permission.SIGNED_IN);
        CodeListState state = state(list);
        CodeList merged = reference().list(list);
        Map<String, Long> uses = storage.catalogue().uses(list);
        var reader = new EntryReader(state, merged, uses, today());
        var entries = new ArrayList<ListedEntry>();
        merged.entries().forEach(entry -> entries.add(reader.read(entry, origin(list, entry))));
        Set<String> listed = reader.readCodes();
        var others = new TreeSet<>(uses.keySet());
        others.addAll(state.changedCodes());
        others.removeAll(listed);
        others.stream()
                .filter(code -> uses.containsKey(code) || state.target(code).isPresent())
                .forEach(code -> entries.add(reader.readOther(code)));
        return entries;
    }

    /** Returns the changes by stations without a say over the code, which do not count here. */
    public List<CodeOffer> offers() {
        session.require(Permission.SIGNED_IN);
        return Stream.of(CodeListId.values())
                .flatMap(list ->
                        state(list).offers().stream().map(change -> new CodeOffer(list, change)))
                .toList();
    }

    private Origin origin(CodeListId list, CodeEntry entry) {
        boolean builtIn = reference().original(list).find(entry.code()).isPresent();
        return builtIn ? Origin.BUILT_IN : Origin.OWN;
    }

    private CodeListState state(CodeListId list) {
        return CodeListState.of(
                list,
                reference().original(list),
                writer.revisionsOf(DerivedId.ofCodeList(list), RecordKind.CODE_LIST),
                storage.authority().changesAll(station.code()));
    }

    private ReferenceData reference() {
        return storage.reference();
    }

    /** Returns the day on which names hold, by the time zone of the station. */
    public LocalDate today() {
        session.require(Permission.SIGNED_IN);
        return LocalDate.ofInstant(idSource.clock().instant(), station.zone());
    }

    /** Returns the columns of a list besides code, names, aliases and days, sorted. */
    public List<String> columns(CodeListId list) {
        session.require(Permission.SIGNED_IN);
        return List.copyOf(new EntryColumns(reference().original(list).entries()).names());
    }

    /** Returns the columns that say something of one code alone, and those of its place. */
    public List<String> ownColumns(CodeListId list) {
        return columns(list).stream().filter(EntryColumns::isOwn).toList();
    }

    /**
     * Returns the columns that a new entry takes over from one it is like: group, units, country.
     *
     * @throws Fault {@code LST-007} if the list does not have the code
     */
    public Map<String, String> columnsLike(CodeListId list, String code) {
        session.require(Permission.SIGNED_IN);
        return EntryRules.columnsLike(rules(list).entry(code));
    }

    private EntryRules rules(CodeListId list) {
        return new EntryRules(list, reference());
    }

    /**
     * Adds an entry.
     *
     * @throws Fault {@code LST-001} if the list takes none, {@code LST-002} for a malformed code,
     *     {@code LST-003} if it exists, {@code LST-004} without a name, {@code LST-005} for a
     *     column the list does not have or a value no entry of it has, {@code LST-006} if it ends
     *     before it begins
     */
    public void add(CodeListId list, NewEntry entry) {
        session.require(Permission.MANAGE_CODE_LISTS);
        EntryRules.requireExtensible(list);
        rules(list).beforeAdding(entry, isTaken(list, entry.names().code())).ifPresent(this::fail);
        write(list, List.of(EntryTable.adding(entry)));
    }

    private boolean isTaken(CodeListId list, String code) {
        return reference().original(list).find(code).isPresent()
                || state(list).ownCodes().contains(code);
    }

    private void fail(Fault fault) {
        throw fault;
    }

    /**
     * Gives an entry other names from a day on; earlier names stay searchable.
     *
     * @param from first day of the names; null for all days
     * @throws Fault {@code LST-001}, {@code LST-004}, {@code LST-007} if the list does not have the
     *     code
     */
    public void rename(CodeListId list, EntryNames names, @Nullable LocalDate from) {
        session.require(Permission.MANAGE_CODE_LISTS);
        EntryRules.requireExtensible(list);
        EntryRules rules = rules(list);
        rules.entry(names.code());
        rules.names(names).ifPresent(this::fail);
        write(list, List.of(EntryChange.renaming(names, from)));
    }

    /**
     * Ends a code with a day: it is not offered later and asked about where it is used later.
     * Nothing is deleted.
     *
     * @param lastDay its last day; null to let it go on
     * @throws Fault {@code LST-001}, {@code LST-006} if that is before its first day, {@code
     *     LST-007}
     */
    public void close(CodeListId list, String code, @Nullable LocalDate lastDay) {
        session.require(Permission.MANAGE_CODE_LISTS);
        EntryRules.requireExtensible(list);
        EntryRules rules = rules(list);
        rules.period(code, rules.entry(code).validFrom(), lastDay).ifPresent(this::fail);
        write(list, List.of(EntryChange.closing(code, lastDay)));
    }

    /**
     * Lets a code that is not built in be read as another. Records keep it as it is.
     *
     * @param target the other code; null to take that back
     * @throws Fault {@code LST-001}, {@code LST-002}, {@code LST-007}, {@code LST-008} for a
     *     built-in code, or one that is read as itself
     */
    public void map(CodeListId list, String code, @Nullable String target) {
        session.require(Permission.MANAGE_CODE_LISTS);
        EntryRules.requireExtensible(list);
        rules(list).requireMapping(code, target);
        write(list, List.of(EntryChange.mapping(code, target)));
    }

    /**
     * Compares rows of a table with a list, without changing anything.
     *
     * @return what taking it over would do, and what is wrong with it
     */
    public EntryTable.Preview preview(CodeListId list, List<EntryTable.Row> rows) {
        session.require(Permission.MANAGE_CODE_LISTS);
        EntryRules.requireExtensible(list);
        Map<String, ListedEntry> known = new HashMap<>();
        entries(list).forEach(entry -> known.put(entry.code(), entry));
        return new EntryTable(rules(list), known, today()).preview(rows);
    }

    /**
     * Takes the rows of a table over, all or none.
     *
     * @throws Fault {@code LST-009} if the preview has problems
     */
    public EntryTable.Preview takeOver(CodeListId list, List<EntryTable.Row> rows) {
        EntryTable.Preview preview = preview(list, rows);
        if (!preview.problems().isEmpty()) {
            throw EntryRules.fault("LST-009", preview.problems().size());
        }
        if (!preview.changes().isEmpty()) {
            write(list, preview.changes());
        }
        return preview;
    }

    /** Returns the records that use a code in any field. */
    public Set<UUID> using(CodeListId list, String code) {
        session.require(Permission.READ_RECORDS);
        return storage.catalogue().using(list, Set.of(code));
    }

    private void write(CodeListId list, List<EntryChange> changes) {
        UUID id = DerivedId.ofCodeList(list);
        writer.run(chain -> {
            RecordEdit<CodeListRecord> edit = writer.edit(RecordKind.CODE_LIST, id);
            var all = new ArrayList<>(edit.record().changes());
            int pos = all.stream().mapToInt(EntryChange::pos).max().orElse(0);
            for (EntryChange change : changes) {
                all.add(change.as(idSource.ids().get(), ++pos, session.officer().asAuthor()));
            }
            writer.write(chain, edit.set(new CodeListRecord(list.file(), all)), null);
        });
        storage.catalogue().refresh(List.of(id));
    }

    /** Returns an entry of a list, or the unknown code. */
    public Optional<ListedEntry> find(CodeListId list, String code) {
        session.require(Permission.SIGNED_IN);
        return entries(list).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Reads the codes of a list with their changes and uses. */
    private static final class EntryReader {
        private final CodeListState state;
        private final CodeList merged;
        private final Map<String, Long> uses;
        private final LocalDate today;
        private final Map<String, List<AppliedChange>> clashes;
        private final Set<String> own;
        private final Set<String> changed;
        private final Set<String> read = new HashSet<>();

        EntryReader(CodeListState state, CodeList merged, Map<String, Long> uses, LocalDate today) {
            this.state = state;
            this.merged = merged;
            this.uses = uses;
            this.today = today;
            this.clashes = state.clashes();
            this.own = state.ownCodes();
            this.changed = state.changedCodes();
        }

        ListedEntry read(CodeEntry entry, Origin origin) {
            String code = entry.code();
            read.add(code);
            List<String> aliases =
                    changed.contains(code) ? state.aliases(code, today) : entry.aliases();
            return new ListedEntry(
                    entry,
                    origin,
                    aliases,
                    state.target(code).orElse(null),
                    uses.getOrDefault(code, 0L),
                    state.changes(code),
                    clashes.getOrDefault(code, List.of()),
                    state.offers().stream().filter(one -> one.code().equals(code)).toList());
        }

        /** Returns a code that the list does not offer. */
        ListedEntry readOther(String code) {
            CodeEntry entry =
                    merged.find(code)
                            .orElseGet(() -> new CodeEntry(code, code, code, null, null, Map.of()));
            return read(entry, own.contains(code) ? Origin.OWN : Origin.UNKNOWN);
        }

        Set<String> readCodes() {
            return Set.copyOf(read);
        }
    }
}
