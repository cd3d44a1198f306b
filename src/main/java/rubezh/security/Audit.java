package rubezh.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Audit log: append-only, sealed, chained by hashes. A call inside {@code Journal.append} or
 * alongside {@code Journal.accept} joins that transaction.
 */
public interface Audit {
    /**
     * Adds an entry for the signed-in officer.
     *
     * @param action code of the action, short and stable: {@code export}, {@code print}
     * @param object id of the object, never its content
     * @param detail further facts
     */
    void write(String action, String object, Map<String, String> detail);

    /**
     * Checks that an entry can be written, before something is done that must not go unrecorded.
     *
     * @throws rubezh.text.Fault {@code STO-010} to {@code STO-014} if the disk takes no data
     */
    default void requireWritable() {}

    /** Returns the newest entries, newest first. */
    List<Entry> newest(int limit);

    /** Returns number and hash of the newest entry. */
    Head head();

    /** Verifies the whole chain; returns the number of the first invalid entry, or 0. */
    long verify();

    /** Returns each loss of the end of the log that was noticed at a sign-in, oldest first. */
    default List<Loss> losses() {
        return List.of();
    }

    /**
     * End of the log that was lost: an older register was put back, or its end was cut.
     *
     * @param entry number of the entry that tells it
     * @param entries number of entries lost
     * @param revisions number of local revisions lost with them, as far as they have not come back
     * @param newest time of the newest entry that remained
     */
    record Loss(long entry, long entries, long revisions, Instant newest) {}

    /** Returns the faults that officers acknowledged, oldest first. */
    default List<Acknowledgement> acknowledgements() {
        return List.of();
    }

    /**
     * Acknowledgement of a fault that stays for ever, such as a restored backup.
     *
     * @param code code of the fault
     * @param place what exactly is meant
     * @param at time by the system clock
     * @param officer name of the officer, the login if there is none
     * @param reason what was found out about it
     */
    record Acknowledgement(String code, String place, Instant at, String officer, String reason) {}

    /**
     * Entry of the audit log.
     *
     * @param seq number, from 1, without gaps
     * @param at time by the system clock
     * @param login login of the officer
     * @param action code of the action
     * @param object id of the object
     * @param detail further facts
     */
    record Entry(
            long seq,
            Instant at,
            String login,
            String action,
            String object,
            Map<String, String> detail) {}

    /**
     * End of the chain.
     *
     * @param seq number of the newest entry, 0 for an empty log
     * @param hash its hash, hexadecimal, which covers all previous entries
     */
    record Head(long seq, String hash) {}
}
