package rubezh.ui.verify;

import module java.base;

import rubezh.bundle.verify.VerificationFinding;

/** Verification of an open register. Both methods block, for minutes with a large one. */
public interface Verification {
    /**
     * Checks everything in the register.
     *
     * @param progress receives the number of revisions checked
     */
    List<VerificationFinding> verify(LongConsumer progress);

    /**
     * Checks everything, and acknowledges in the audit log what stays a fault for ever.
     *
     * @param reason what was found out; not blank
     * @return findings, what was acknowledged as information
     */
    List<VerificationFinding> acknowledge(String reason, LongConsumer progress);
}
