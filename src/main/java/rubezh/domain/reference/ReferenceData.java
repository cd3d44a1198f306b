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

    /** Returns a list; every id has one. */
    public CodeList list(CodeListId name) {
        return lists.computeIfAbsent(name, source);
    }

    public Optional<CodeEntry> find(Code code) {
        return list(code.list()).find(code.code());
    }
}
