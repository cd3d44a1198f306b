package rubezh.enrolment;

import module java.base;

/**
 * Whether headquarters was left the code of the recovery sheet.
 *
 * @param headquarters code of the station pinned as headquarters; empty if nobody decided
 * @param own whether that is the station of this register, which then opens the codes of others
 * @param possible whether a key is known that the code can be encrypted to
 * @param made when the file for headquarters was made with the newest sheet; empty if it was not.
 *     Whether it was handed over nobody here knows
 */
public record DepositStatus(
        String headquarters, boolean own, boolean possible, Optional<Instant> made) {
    /** Returns whether the code could be left with headquarters and no file was made for it. */
    public boolean isMissing() {
        return possible && made.isEmpty();
    }
}
