package rubezh.bundle.verify;

import java.util.List;
import rubezh.text.Fault;

/**
 * Statement of a verification about a register.
 *
 * @param code stable code
 * @param fault whether something is wrong; otherwise it is information
 * @param key message key of the sentence
 * @param arguments arguments of the sentence, in order
 */
public record VerificationFinding(String code, boolean fault, String key, List<Object> arguments) {
    public VerificationFinding {
        arguments = List.copyOf(arguments);
    }

    public VerificationFinding(String code, boolean fault, Object... arguments) {
        this(code, fault, "verify.finding." + code, List.of(arguments));
    }

    /** Returns the finding that a part could not be read. */
    public static VerificationFinding of(Fault fault) {
        String key = "fault." + fault.code() + ".what";
        return new VerificationFinding(fault.code(), true, key, fault.arguments());
    }
}
