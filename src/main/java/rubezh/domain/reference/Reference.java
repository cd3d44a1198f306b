package rubezh.domain.reference;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All code lists of the station. Thread-safe. */
public final class Reference {
    private final Map<ListName, CodeList> lists;
    private final Function<ListName, CodeList> source;

    private Reference(Map<ListName, CodeList> lists, Function<ListName, CodeList> source) {
        this.lists = new ConcurrentHashMap<>(lists);
        this.source = source;
    }

    public Reference(Map<ListName, CodeList> lists) {
        this(
                lists,
                name -> {
                    throw new IllegalStateException("no code list " + name);
                });
    }

    /** Returns lists that are fetched when first asked for: no screen needs all of them. */
    public static Reference from(Function<ListName, CodeList> source) {
        return new Reference(Map.of(), source);
    }

    /** Returns a list; every name has one. */
    public CodeList list(ListName name) {
        return lists.computeIfAbsent(name, source);
    }

    public Optional<CodeEntry> find(Code code) {
        return list(code.list()).find(code.code());
    }
}
