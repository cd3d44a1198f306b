package rubezh.security;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Audit log: append-only, sealed, chained by hashes. A call inside {@code Journal.append} or
 * alongside {@code Journal.accept} joins that transaction.
 */
public interface Audit {
    /** Log that keeps nothing, for a register that is only computed with. */
    Audit NONE = new NoAudit();

    /**
     * Adds an entry for the signed-in officer.
     *
     * @param object id of the object, never its content
     * @param detail further facts
     */
    void write(AuditAction action, String object, Map<String, String> detail);

    /**
     * Adds an entry and makes the change it tells of, in one transaction.
     *
     * @param change writes notes, drafts or other entries
     */
    default void write(
            AuditAction action, String object, Map<String, String> detail, Runnable change) {
        change.run();
        write(action, object, detail);
    }

    /**
     * Checks that an entry can be written, before something is done that must not go unrecorded.
     *
     * @throws rubezh.text.Fault {@code STO-010} to {@code STO-014} if the disk takes no data
     */
    default void requireWritable() {}

    /** Returns the newest entries, newest first. */
    default List<Entry> newest(int limit) {
        List<Long> numbers = numbers(null);
        return entries(numbers.subList(0, Math.min(limit, numbers.size())));
    }

    /**
     * Returns the numbers of the entries that a filter accepts, newest first; those that cannot be
     * opened too.
     *
     * @param accepted the filter; null for all entries, which then need not be opened
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    List<Long> numbers(@Nullable Predicate<Entry> accepted);

    /** Returns entries by their numbers, in that order; see {@link Entry#isReadable}. */
    List<Entry> entries(List<Long> numbers);

    /** Returns number and hash of the newest entry. */
    Head head();

    /** Returns number and hash of the newest entry up to a number. */
    Head headAt(long seq);

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
            Map<String, String> detail) {
        /** Returns what stands for an entry that was changed, moved or damaged. */
        public static Entry unreadable(long seq) {
            return new Entry(seq, Instant.EPOCH, "", "", "", Map.of());
        }

        /** Returns whether the entry could be opened; of others only the number is known. */
        public boolean isReadable() {
            return !action.isEmpty();
        }
    }

    /**
     * End of the chain.
     *
     * @param seq number of the newest entry, 0 for an empty log
     * @param hash its hash, hexadecimal, which covers all previous entries
     */
    record Head(long seq, String hash) {
        /** Length of the beginning of the hash that is printed on papers. */
        private static final int MARK = 8;

        /**
         * Returns what papers say of it: number and beginning of the hash, {@code 48211-9f2c01ab}.
         */
        public String mark() {
            return seq + "-" + hash.substring(0, Math.min(MARK, hash.length()));
        }
    }
}
