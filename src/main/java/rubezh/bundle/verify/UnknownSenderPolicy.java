package rubezh.bundle.verify;

import java.util.Optional;
import rubezh.security.Fingerprint;
import rubezh.security.KeyWords;

/**
 * Decision on a sender that is not pinned.
 *
 * @see SenderPolicy
 */
public sealed interface UnknownSenderPolicy {
    /** Returns the decision of a person who named the digits of a fingerprint or eight words. */
    static Optional<UnknownSenderPolicy> naming(String text) {
        return Fingerprint.parse(text)
                .<UnknownSenderPolicy>map(TrustFingerprint::new)
                .or(() -> KeyWords.parse(text).map(TrustWords::new));
    }

    /** Returns whether a person named the key with this fingerprint. */
    default boolean names(Fingerprint fingerprint) {
        return switch (this) {
            case TrustFingerprint(Fingerprint named) -> named.equals(fingerprint);
            case TrustWords(KeyWords named) -> named.equals(fingerprint.words());
            case Reject(), TrustOnFirstUse() -> false;
        };
    }

    /** Returns the words of the key that a person named; empty if none was named. */
    default Optional<KeyWords> named() {
        return switch (this) {
            case TrustFingerprint(Fingerprint named) -> Optional.of(named.words());
            case TrustWords(KeyWords named) -> Optional.of(named);
            case Reject(), TrustOnFirstUse() -> Optional.empty();
        };
    }

    /** Returns whether the key of an unknown sender may be confirmed. */
    default boolean confirms() {
        return !(this instanceof Reject);
    }

    /** Rejects the bundle with fault {@code BND-013} or {@code BND-045}. */
    record Reject() implements UnknownSenderPolicy {}

    /**
     * Pins the sender without comparison, unless its station is known with another key, or nothing
     * of it is taken while what it passes on is refused; a supervisor's decision.
     */
    record TrustOnFirstUse() implements UnknownSenderPolicy {}

    /**
     * Pins the sender if its key has the expected fingerprint, received over another channel;
     * otherwise fault {@code BND-021}.
     */
    record TrustFingerprint(Fingerprint fingerprint) implements UnknownSenderPolicy {}

    /** Pins the sender if its key has these words; otherwise fault {@code BND-021}. */
    record TrustWords(KeyWords words) implements UnknownSenderPolicy {}
}
