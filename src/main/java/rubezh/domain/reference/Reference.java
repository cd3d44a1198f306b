package rubezh.domain.reference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All code lists of the station. */
public final class Reference {
    private final Map<ListName, CodeList> lists;

    public Reference(Map<ListName, CodeList> lists) {
        this.lists = new EnumMap<>(lists);
    }

    /** Returns a list; every name has one. */
    public CodeList list(ListName name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("no code list " + name);
        }
        return list;
    }

    public Optional<CodeEntry> find(Code code) {
        return list(code.list()).find(code.code());
    }
}
