package rubezh.register.draft;

import module java.base;

import rubezh.journal.Draft;
import rubezh.journal.Drafts;
import rubezh.security.Permission;
import rubezh.security.Session;

/**
 * Unsaved work that the signed-in officer sees: his own. Who may continue that of others also sees
 * their cases that were never saved, which would be lost with their author; what others typed over
 * a saved record is theirs alone.
 */
public final class OfficerDrafts {
    private final Drafts drafts;
    private final Session session;

    public OfficerDrafts(Drafts drafts, Session session) {
        this.drafts = drafts;
        this.session = session;
    }

    /** Saves a draft durably. */
    public void save(Draft draft) {
        session.require(Permission.RECORD);
        drafts.save(draft);
    }

    /** Returns the drafts of the officer, then those he may continue, each newest first. */
    public List<Draft> all() {
        session.require(Permission.READ_RECORDS);
        List<Draft> all = drafts.all();
        List<Draft> own = all.stream().filter(this::isOwn).toList();
        return Permission.CONTINUE_DRAFT.isGrantedTo(session.officer())
                ? Stream.concat(own.stream(), all.stream().filter(isContinuable(own))).toList()
                : own;
    }

    private boolean isOwn(Draft draft) {
        return draft.author().equals(session.officer().login());
    }

    private Predicate<Draft> isContinuable(List<Draft> own) {
        return draft ->
                !isOwn(draft)
                        && draft.basis().isEmpty()
                        && own.stream().noneMatch(o -> o.recordId().equals(draft.recordId()));
    }

    /** Deletes what the officer typed into a record. */
    public void delete(UUID recordId) {
        session.require(Permission.RECORD);
        drafts.delete(recordId, session.officer().login());
    }

    /**
     * Deletes what a saved record makes obsolete: what the officer typed, and the unsaved case of
     * another that he continued.
     */
    public void deleteSaved(UUID recordId) {
        for (Draft draft : drafts.all()) {
            if (draft.recordId().equals(recordId) && (isOwn(draft) || draft.basis().isEmpty())) {
                drafts.delete(recordId, draft.author());
            }
        }
    }
}
