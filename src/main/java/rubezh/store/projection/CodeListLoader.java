package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.Authority;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.journal.Revision;
import rubezh.register.codelist.CodeListState;

/** Puts the changes of code lists into the reference data. */
public final class CodeListLoader {
    private final ReferenceData reference;
    private final InstantSource clock;
    private final ZoneId zone;
    private final String station;
    private final Map<CodeListId, Set<String>> loaded = new HashMap<>();
    private @Nullable LocalDate day;

    /**
     * @param own the station, whose time zone says on which day names change
     */
    CodeListLoader(ReferenceData reference, InstantSource clock, Station own) {
        this.reference = reference;
        this.clock = clock;
        this.zone = own.zone();
        this.station = own.code();
    }

    /**
     * Replaces a list by what its revisions make of it.
     *
     * @return the codes that read otherwise than before
     */
    public Set<String> load(CodeListId list, List<Revision> revisions, Authority authority) {
        CodeListState state =
                CodeListState.of(
                        list,
                        reference.original(list),
                        authority.counting(revisions),
                        authority.changesAll(station));
        CodeList before = reference.list(list);
        CodeList after = state.merged(today());
        loaded.put(list, state.changedCodes());
        if (state.isChanged() || before != reference.original(list)) {
            reference.replace(list, after);
        }
        return state.changedCodes().stream()
                .filter(code -> !before.find(code).equals(after.find(code)))
                .collect(Collectors.toSet());
    }

    /** Returns all codes of a list that anything was ever changed of. */
    public Set<String> changedCodes(CodeListId list) {
        return loaded.getOrDefault(list, Set.of());
    }

    /** Lets the next call of {@link #isNewDay} begin a day anew. */
    synchronized void forgetDay() {
        day = null;
    }

    /** Returns whether this is the first call on a day, when other names may hold. */
    public synchronized boolean isNewDay() {
        LocalDate today = today();
        boolean first = !today.equals(day);
        day = today;
        return first;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
