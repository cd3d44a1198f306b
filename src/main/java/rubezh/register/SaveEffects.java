package rubezh.register;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.register.draft.OfficerDrafts;
import rubezh.text.Fault;

/** Effects of saved revisions on drafts and catalogue. */
final class SaveEffects {
    private static final Logger LOG = LoggerFactory.getLogger(SaveEffects.class);

    private final RegisterStorage storage;
    private final OfficerDrafts drafts;

    SaveEffects(RegisterStorage storage, OfficerDrafts drafts) {
        this.storage = storage;
        this.drafts = drafts;
    }

    /** Deletes the drafts of saved records and brings the catalogue up to date. */
    void apply(List<SaveResult> results) {
        results.forEach(this::deleteDraftOf);
        refresh(results);
    }

    /**
     * Refreshes the catalogue. The records are durable, so a disk that cannot be read now is no
     * failure of the save: whoever believed that would record every case twice. The next refresh
     * reads what this one did not.
     */
    private void refresh(List<SaveResult> results) {
        var records = new ArrayList<UUID>();
        var counts = new HashMap<RevisionId, ViolationCounts>();
        for (SaveResult result : results) {
            if (result instanceof SaveResult.Saved saved) {
                records.add(saved.recordId());
                if (saved.counts() != null) {
                    counts.put(saved.revision(), saved.counts());
                }
            }
        }
        refresh(records, counts, _ -> {});
    }

    /** Refreshes the catalogue with whatever was written since its last refresh. */
    void refreshAll() {
        refresh(List.of(), Map.of(), _ -> {});
    }

    /**
     * Refreshes the catalogue with whatever was written since its last refresh.
     *
     * @param counts violations counted before, of as many of the revisions as are known
     * @param read receives revisions that are read for it, see {@link Catalogue}
     */
    void refreshAll(Map<RevisionId, ViolationCounts> counts, Consumer<StoredRevision> read) {
        refresh(List.of(), counts, read);
    }

    private void refresh(
            List<UUID> records,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        try {
            storage.catalogue().refresh(records, counts, read);
        } catch (Fault fault) {
            LOG.warn("lists not brought up to date: {}", fault.code());
        }
    }

    /**
     * Deletes the draft of a saved record; a draft that remains is later recognised as unchanged.
     */
    private void deleteDraftOf(SaveResult result) {
        result.obsoleteDraft()
                .ifPresent(recordId -> {
                    try {
                        drafts.deleteSaved(recordId);
                    } catch (Fault fault) {
                        LOG.warn("draft of {} stays: {}", recordId, fault.code());
                    }
                });
    }
}
