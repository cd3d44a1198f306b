package rubezh.domain.reference;

import module java.base;

/**
 * All code lists of the station. Thread-safe.
 *
 * <pre>{@code
 * reference.find(new Country("KG")).map(CodeEntry::en) // Kyrgyzstan
 * }</pre>
 */
public final class ReferenceData {
    private final Map<CodeListId, CodeList> originals;
    private final Map<CodeListId, CodeList> lists = new ConcurrentHashMap<>();
    private final Function<CodeListId, CodeList> source;
    private final AtomicLong version = new AtomicLong();

    private ReferenceData(Map<CodeListId, CodeList> lists, Function<CodeListId, CodeList> source) {
        this.originals = new ConcurrentHashMap<>(lists);
        this.source = source;
    }

    public ReferenceData(Map<CodeListId, CodeList> lists) {
        this(
                lists,
                name -> {
                    throw new IllegalStateException("no code list " + name);
                });
    }

    /** Returns lists that are loaded at their first use. */
    public static ReferenceData from(Function<CodeListId, CodeList> source) {
        return new ReferenceData(Map.of(), source);
    }

    /** Returns the original lists, of which one can be replaced without changing these. */
    public ReferenceData copy() {
        return from(this::original);
    }

    /**
     * Replaces a list: a register adds the operations it has records of, and what was changed of
     * code lists.
     */
    public void replace(CodeListId name, CodeList list) {
        lists.put(name, list);
        version.incrementAndGet();
    }

    /** Returns a number that changes with each replacement: what was found by the lists is old. */
    public long version() {
        return version.get();
    }

    /** Returns a list as it was before it was replaced. */
    public CodeList original(CodeListId name) {
        return originals.computeIfAbsent(name, source);
    }

    /** Returns a list; every id has one. */
    public CodeList list(CodeListId name) {
        CodeList known = lists.get(name);
        return known == null ? lists.computeIfAbsent(name, this::original) : known;
    }

    public Optional<CodeEntry> find(Code code) {
        return list(code.list()).find(code.code());
    }
}
