package rubezh.domain.reference;

import module java.base;

/** A code list with its entries in order. */
public final class CodeList {
    private final Map<String, CodeEntry> byCode;
    private final Map<String, CodeEntry> mapped;

    /** Makes a list that reads no code as another one. */
    public CodeList(CodeListId name, List<CodeEntry> entries) {
        this(name, entries, Map.of());
    }

    /**
     * @param mapped entries by codes that are only read, never offered
     * @throws IllegalArgumentException if a code occurs twice
     */
    public CodeList(CodeListId name, List<CodeEntry> entries, Map<String, CodeEntry> mapped) {
        var map = new LinkedHashMap<String, CodeEntry>();
        for (CodeEntry entry : entries) {
            if (map.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException(
                        "code used twice in " + name + ": " + entry.code());
            }
        }
        this.byCode = Collections.unmodifiableMap(map);
        this.mapped = Map.copyOf(mapped);
    }

    /** Returns the entry that a code is read by. */
    public Optional<CodeEntry> find(String code) {
        CodeEntry entry = byCode.get(code);
        return Optional.ofNullable(entry == null ? mapped.get(code) : entry);
    }

    /** Returns the entries in order, without codes that are only read as others. */
    public Collection<CodeEntry> entries() {
        return byCode.values();
    }
}
