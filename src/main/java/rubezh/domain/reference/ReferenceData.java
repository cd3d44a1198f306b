package rubezh.domain.reference;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All code lists of the station. Thread-safe.
 *
 * <pre>{@code
 * reference.find(new Country("KG")).map(CodeEntry::en) // Kyrgyzstan
 * }</pre>
 */
public final class ReferenceData {
    private final Map<CodeListId, CodeList> lists;
    private final Map<CodeListId, CodeList> originals = new ConcurrentHashMap<>();
    private final Function<CodeListId, CodeList> source;

    private ReferenceData(Map<CodeListId, CodeList> lists, Function<CodeListId, CodeList> source) {
        this.lists = new ConcurrentHashMap<>(lists);
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

    /** Returns the same lists, of which one can be replaced without changing these. */
    public ReferenceData copy() {
        return new ReferenceData(lists, source);
    }

    /** Replaces a list: a register adds the operations it has records of. */
    public void replace(CodeListId name, CodeList list) {
        originals.putIfAbsent(name, list(name));
        lists.put(name, list);
    }

    /** Returns a list as it was before it was replaced. */
    public CodeList original(CodeListId name) {
        return originals.getOrDefault(name, list(name));
    }

    /** Returns a list; every id has one. */
    public CodeList list(CodeListId name) {
        return lists.computeIfAbsent(name, source);
    }

    public Optional<CodeEntry> find(Code code) {
        return list(code.list()).find(code.code());
    }
}
