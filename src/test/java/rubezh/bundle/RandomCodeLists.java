package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.EntryChange.EntryAct;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.fixtures.MemoryRegister;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.register.codelist.CodeListService;
import rubezh.register.codelist.CodeListState;
import rubezh.register.codelist.NewEntry;
import rubezh.text.Fault;

/** A post and a headquarters that change one code list and exchange at random, by the services. */
record RandomCodeLists(MemoryRegister post, MemoryRegister headquarters, Random random) {
    private static final int ACTS = 16;
    private static final CodeListId LIST = CodeListId.PHYSICAL_FORMS;
    private static final CodeList NOTHING = new CodeList(LIST, List.of());

    RandomCodeLists(long seed) {
        this(
                new MemoryRegister("KG-OSH", 2 * seed + 1),
                new MemoryRegister("KG-HQ", 2 * seed + 2),
                new Random(seed));
    }

    void run() {
        for (int i = 0; i < ACTS; i++) {
            boolean atPost = random.nextBoolean();
            MemoryRegister at = atPost ? post : headquarters;
            if (random.nextInt(5) == 0) {
                at.importFrom(atPost ? headquarters : post);
            } else {
                change(at);
            }
            var state = state(at, at.storage().reference().original(LIST));
            at.storage().reference().replace(LIST, state.merged(LocalDate.MAX));
        }
    }

    private void change(MemoryRegister at) {
        var lists = new CodeListService(at.storage(), at.session(), at.station(), at.idSource());
        String code = code();
        var names = new EntryNames(code, "name " + random.nextInt(9), "имя", List.of());
        try {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> lists.add(LIST, new NewEntry(names, new TreeMap<>(), null, day()));
                case 3 -> lists.rename(LIST, names, day());
                case 4 -> lists.close(LIST, code, day());
                default -> lists.map(LIST, code, random.nextInt(4) == 0 ? null : code());
            }
        } catch (Fault refused) {
            Objects.requireNonNull(refused.code()); // taken, unknown or read as itself
        }
    }

    private String code() {
        return "KG-" + random.nextInt(4);
    }

    private @Nullable LocalDate day() {
        int day = random.nextInt(5);
        return day == 0 ? null : LocalDate.of(2026, 11, day);
    }

    private static CodeListState state(MemoryRegister at, CodeList builtIn) {
        return state(
                at.journal().ofRecord(DerivedId.ofCodeList(LIST)).stream()
                        .map(StoredRevision::revision)
                        .toList(),
                builtIn);
    }

    private static CodeListState state(List<Revision> revisions, CodeList builtIn) {
        return CodeListState.of(LIST, builtIn, revisions, _ -> true);
    }

    /**
     * Returns what own codes stand for once all their days have come, as the reader tells it.
     *
     * @param changesAll whether who signed a revision may change every code
     */
    static Map<String, Object> codes(List<Revision> revisions, Predicate<Revision> changesAll) {
        CodeListState state = CodeListState.of(LIST, NOTHING, revisions, changesAll);
        CodeList merged = state.merged(LocalDate.MAX);
        var codes = new TreeMap<String, Object>();
        for (String code : state.ownCodes()) {
            CodeEntry entry = merged.find(code).orElseThrow();
            codes.put(
                    code,
                    Map.of(
                            "added",
                            state.changes(code).stream()
                                    .filter(change -> change.act() == EntryAct.ADD)
                                    .count(),
                            "en",
                            entry.en(),
                            "ru",
                            entry.ru(),
                            "to",
                            Objects.toString(entry.validTo(), ""),
                            "target",
                            state.target(code).orElse("")));
        }
        return codes;
    }
}
