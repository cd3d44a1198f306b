package rubezh.journal;

import module java.base;

/**
 * Store of drafts, one for each record and officer. {@link #save} returns when the draft is
 * durable.
 */
public interface Drafts {
    void save(Draft draft);

    /** Returns the drafts of all officers, newest first. */
    List<Draft> all();

    /**
     * Deletes what an officer typed into a record.
     *
     * @param author login of the officer
     */
    void delete(UUID recordId, String author);
}
