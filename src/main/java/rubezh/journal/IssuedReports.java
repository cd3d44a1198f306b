package rubezh.journal;

import module java.base;

/**
 * Reports issued at this station, byte for byte. Sealed, never changed, never exchanged; each has
 * an entry in the audit log.
 */
public interface IssuedReports {
    /**
     * Keeps a copy, durably, and logs it: all or nothing.
     *
     * @throws rubezh.text.Fault {@code PAP-003} if a report has this number, copy and language
     *     already, {@code STO-…} if the disk takes nothing; then nothing is kept
     */
    void add(IssuedReport report, byte[] pdf);

    /** Returns the copies of a report, oldest first. */
    List<IssuedReport> of(String kind, String subject);

    /** Returns all copies, by kind and subject, oldest first. */
    List<IssuedReport> all();

    /**
     * Opens the bytes of a copy; reading them may throw {@code BLB-001}.
     *
     * @return empty if they are missing
     */
    Optional<InputStream> open(IssuedReport report);

    /** Reads the bytes of every copy and compares the list with the audit log. */
    List<Finding> verify();

    /**
     * A copy that is not as it was issued.
     *
     * @param code {@code PAP-004} if its bytes are damaged or missing, {@code PAP-005} if list and
     *     audit log disagree
     * @param number number of the report
     * @param copy number of the copy
     */
    record Finding(String code, String number, int copy) {}
}
