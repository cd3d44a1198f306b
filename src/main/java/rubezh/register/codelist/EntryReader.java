package rubezh.register.codelist;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.register.codelist.ListedEntry.Origin;

/** Reads the codes of a list with their changes and uses. */
final class EntryReader {
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
                clashes.getOrDefault(code, List.of()));
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
