package rubezh.store;

import java.util.Set;
import rubezh.journal.Drafts;
import rubezh.journal.Journal;
import rubezh.journal.Notes;
import rubezh.register.Catalogue;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Session;

/** A register somebody has signed in to. */
public final class OpenStation implements AutoCloseable {
    OpenStation() {}

    public StationFacts facts() {
        throw new UnsupportedOperationException("comes with the store");
    }

    public Session session() {
        throw new UnsupportedOperationException("comes with the store");
    }

    /**
     * Returns the letters that tell apart the numbers of several lives of a register: {@code A}.
     */
    public String incarnation() {
        throw new UnsupportedOperationException("comes with the store");
    }

    public Journal journal() {
        throw new UnsupportedOperationException("comes with the store");
    }

    public Drafts drafts() {
        throw new UnsupportedOperationException("comes with the store");
    }

    public Notes notes() {
        throw new UnsupportedOperationException("comes with the store");
    }

    public Catalogue catalogue() {
        throw new UnsupportedOperationException("comes with the store");
    }

    public Audit audit() {
        throw new UnsupportedOperationException("comes with the store");
    }

    /** Returns what is worth telling the officer once. */
    public Set<Notice> notices() {
        return Set.of();
    }

    /** Gives a further officer a password; refuses a login that is taken and a weak password. */
    public void admit(Officer officer, String password) {
        throw new UnsupportedOperationException("comes with the store" + officer + password);
    }

    /** Changes the password of the officer who is signed in. */
    public void changePassword(String old, String password) {
        throw new UnsupportedOperationException("comes with the store" + old + password);
    }

    /** Tidies up while nobody types: checkpoint, and the projection image if it lags behind. */
    public void rest() {}

    /** Forgets the keys and the lists; the file stays held for this process. */
    public LockedStation lock() {
        throw new UnsupportedOperationException("comes with the store");
    }

    /** Keeps the projection image, forgets the keys and lets other processes in. */
    @Override
    public void close() {}
}
