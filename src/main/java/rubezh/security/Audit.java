package rubezh.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The log of who did what: append-only and chained by hashes, details sealed. An entry written
 * inside {@code Journal.append} or alongside {@code Journal.accept} is part of that transaction.
 */
public interface Audit {
    /**
     * Adds an entry for the officer who is signed in.
     *
     * @param what kind of act, short and stable: {@code export}, {@code print}
     * @param object id of what it was done to, never its content; readable on disk
     * @param detail sealed
     */
    void write(String what, String object, Map<String, String> detail);

    /** Returns the newest entries, newest first. */
    List<Entry> newest(int limit);

    /** Returns the number and hash of the newest entry. */
    Head head();

    /** Checks the whole chain; returns the number of the first entry that does not fit, or 0. */
    long verify();

    /**
     * @param seq 1 for the first, without holes
     * @param at the machine's clock
     * @param who login
     * @param what kind of act
     * @param object id of what it was done to
     * @param detail further facts
     */
    record Entry(
            long seq,
            Instant at,
            String who,
            String what,
            String object,
            Map<String, String> detail) {}

    /**
     * @param seq number of the newest entry, 0 when there is none
     * @param hash its hash, hexadecimal; covers all entries before
     */
    record Head(long seq, String hash) {}
}
