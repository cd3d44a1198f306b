package rubezh.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import rubezh.domain.reference.CodeListId;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.store.projection.CodeListLoader;

/** Seizures that have to be projected again because another record has changed. */
final class LinkedRecords {
    private final CodeListLoader codeLists;
    private final Function<UUID, List<StoredRevision>> revisions;
    private final BiFunction<CodeListId, Set<String>, Set<UUID>> using;
    private final Runnable onLabels;
    private boolean refreshed;

    /**
     * @param revisions reads the revisions of a record
     * @param using finds the seizures that use codes
     * @param onLabels runs after labels of codes have changed
     */
    LinkedRecords(
            CodeListLoader codeLists,
            Function<UUID, List<StoredRevision>> revisions,
            BiFunction<CodeListId, Set<String>, Set<UUID>> using,
            Runnable onLabels) {
        this.codeLists = codeLists;
        this.revisions = revisions;
        this.using = using;
        this.onLabels = onLabels;
    }

    /**
     * Adds the seizures whose review sheets have new steps, and those whose codes read otherwise
     * now.
     *
     * @param stale records with new revisions, with the size of these
     */
    void add(Map<UUID, Long> stale) {
        loadCodeLists();
        var seizures = new ArrayList<UUID>();
        for (UUID id : stale.keySet()) {
            if (id.version() == DerivedId.VERSION) {
                DerivedId.codeList(id)
                        .ifPresentOrElse(
                                list -> seizures.addAll(using.apply(list, changedCodes(list))),
                                () -> seizures.addAll(reviewed(id)));
            }
        }
        refreshed = true;
        seizures.forEach(id -> stale.putIfAbsent(id, 0L));
    }

    private List<UUID> reviewed(UUID sheetId) {
        return revisions.apply(sheetId).stream()
                .flatMap(entry -> DerivedId.seizureOf(entry.revision()).stream())
                .toList();
    }

    /**
     * Returns the codes of a list that the projection may have otherwise: in the first refresh all,
     * because it may be a snapshot of another day.
     */
    private Set<String> changedCodes(CodeListId list) {
        Set<String> changed = load(list);
        return refreshed ? changed : codeLists.changedCodes(list);
    }

    private Set<String> load(CodeListId list) {
        Set<String> changed =
                codeLists.load(
                        list,
                        revisions.apply(DerivedId.ofCodeList(list)).stream()
                                .map(StoredRevision::revision)
                                .toList());
        if (!changed.isEmpty()) {
            onLabels.run();
        }
        return changed;
    }

    /** Loads all code lists once a day: names may hold from a day on. */
    void loadCodeLists() {
        if (codeLists.isNewDay()) {
            Arrays.stream(CodeListId.values()).filter(CodeListId::isExtensible).forEach(this::load);
        }
    }
}
