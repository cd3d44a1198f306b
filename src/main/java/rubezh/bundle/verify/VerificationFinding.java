package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.Audit.Acknowledgement;
import rubezh.text.Fault;

/**
 * Statement of a verification about a register.
 *
 * @param code stable code
 * @param fault whether something is wrong and nobody acknowledged it; otherwise it is information
 * @param key message key of the sentence
 * @param arguments arguments of the sentence, in order
 * @param place what exactly is meant, for an acknowledgement; empty if there can be none
 * @param acknowledged who acknowledged it; null if nobody did
 */
public record VerificationFinding(
        String code,
        boolean fault,
        String key,
        List<Object> arguments,
        String place,
        @Nullable Acknowledgement acknowledged) {
    public VerificationFinding {
        arguments = List.copyOf(arguments);
    }

    public VerificationFinding(String code, boolean fault, Object... arguments) {
        this(code, fault, "verify.finding." + code, List.of(arguments), "", null);
    }

    /** Returns the finding that a part could not be read. */
    public static VerificationFinding of(Fault fault) {
        String key = "fault." + fault.code() + ".what";
        return new VerificationFinding(fault.code(), true, key, fault.arguments(), "", null);
    }

    /**
     * Returns this fault as one that can be acknowledged.
     *
     * @param at what exactly is meant; another fault of this code has another place
     */
    public VerificationFinding at(String at) {
        return new VerificationFinding(code, fault, key, arguments, at, null);
    }

    /** Returns whether this is a fault that an officer may acknowledge. */
    public boolean isAcknowledgeable() {
        return fault && !place.isEmpty();
    }

    /** Returns this finding as information if it was acknowledged, else unchanged. */
    public VerificationFinding with(List<Acknowledgement> acknowledgements) {
        Optional<Acknowledgement> found =
                acknowledgements.stream()
                        .filter(a -> a.code().equals(code) && a.place().equals(place))
                        .findFirst();
        return !isAcknowledgeable() || found.isEmpty()
                ? this
                : new VerificationFinding(code, false, key, arguments, place, found.get());
    }
}
