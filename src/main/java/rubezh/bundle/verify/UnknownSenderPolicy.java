package rubezh.bundle.verify;

import rubezh.security.Fingerprint;

/**
 * Decision on a sender that is not pinned.
 *
 * @see SenderPolicy
 */
public sealed interface UnknownSenderPolicy {
    /** Returns whether a person named this fingerprint. */
    default boolean names(Fingerprint fingerprint) {
        return equals(new TrustFingerprint(fingerprint));
    }

    /** Rejects the bundle with fault {@code BND-013}. */
    record Reject() implements UnknownSenderPolicy {}

    /** Pins the sender without comparison; a supervisor's decision. */
    record TrustOnFirstUse() implements UnknownSenderPolicy {}

    /**
     * Pins the sender if its key has the expected fingerprint, received over another channel;
     * otherwise fault {@code BND-021}.
     */
    record TrustFingerprint(Fingerprint fingerprint) implements UnknownSenderPolicy {}
}
