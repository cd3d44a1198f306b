package rubezh.domain.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A code list with its entries in order. */
public final class CodeList {
    private final Map<String, CodeEntry> byCode;

    /**
     * @throws IllegalArgumentException if a code occurs twice
     */
    public CodeList(CodeListId name, List<CodeEntry> entries) {
        var map = new LinkedHashMap<String, CodeEntry>();
        for (CodeEntry entry : entries) {
            if (map.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException(
                        "code used twice in " + name + ": " + entry.code());
            }
        }
        this.byCode = Collections.unmodifiableMap(map);
    }

    public Optional<CodeEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<CodeEntry> entries() {
        return byCode.values();
    }
}
