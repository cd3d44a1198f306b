package rubezh.bundle.verify;

import rubezh.security.Fingerprint;

/** What to do about a sender that is not known here. */
public sealed interface UnknownSenderPolicy {
    /** Refuse: fault {@code BND-013}. */
    record Reject() implements UnknownSenderPolicy {}

    /** Pin it on first use; a supervisor's decision. */
    record TrustOnFirstUse() implements UnknownSenderPolicy {}

    /** Pin it if its key has the fingerprint that was told by another way; else {@code BND-021}. */
    record TrustFingerprint(Fingerprint fingerprint) implements UnknownSenderPolicy {}
}
