package rubezh.audit;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.Audit;
import rubezh.security.Officer;

/**
 * Entry of the audit log with what its ids stand for.
 *
 * @param entry the entry
 * @param actor who acted; null for a login without an account
 * @param officer the officer acted on; null if the object is none
 * @param number number of the record; empty if there is none, or who reads may not read records
 */
public record AuditLine(
        Audit.Entry entry, @Nullable Officer actor, @Nullable Officer officer, String number) {
    /** Detail that names a record by its id. */
    public static final String RECORD = "record";

    /** Returns the record it is about; empty if it is about none, or several. */
    public Optional<UUID> record() {
        return record(entry);
    }

    static Optional<UUID> record(Audit.Entry entry) {
        return Optional.ofNullable(entry.detail().get(RECORD)).map(UUID::fromString);
    }
}
