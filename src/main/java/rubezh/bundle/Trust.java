package rubezh.bundle;

import rubezh.security.Fingerprint;

/** What to do about a sender that is not known here. */
public sealed interface Trust {
    /** Refuse: fault {@code BND-013}. */
    record KnownOnly() implements Trust {}

    /** Pin it on first use; a supervisor's decision. */
    record First() implements Trust {}

    /** Pin it if its key has the fingerprint that was told by another way; else {@code BND-021}. */
    record Matching(Fingerprint fingerprint) implements Trust {}
}
