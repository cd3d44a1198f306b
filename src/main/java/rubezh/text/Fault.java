package rubezh.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was to be expected went wrong: a wrong password, a damaged file, a full disk.
 * Carries a stable code; the three sentences for people are the messages {@code fault.<code>.what},
 * {@code .means} and {@code .todo}. Not for defects.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Exit exit;
    private final transient List<Object> arguments;

    /**
     * Tells a caller of the command line what kind of failure it was; the numbers are published.
     */
    public enum Exit {
        DONE(0),
        INTERNAL(1),
        USAGE(2),
        FINDINGS(3),
        CONFLICTS(4),
        UNVERIFIED(5),
        IN_USE(6),
        NOT_PERMITTED(7),
        DISK(8),
        NEWER_FORMAT(9),
        INTERRUPTED(130);

        private final int status;

        Exit(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public Fault(Exit exit, String code, Object... arguments) {
        this(null, exit, code, arguments);
    }

    public Fault(@Nullable Throwable cause, Exit exit, String code, Object... arguments) {
        super(code + " " + List.of(arguments), cause);
        this.code = code;
        this.exit = exit;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public Exit exit() {
        return exit;
    }

    /** Returns what the sentences name, in their order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Returns the three sentences and the code, in one language. */
    public Sentences sentences(Messages messages) {
        Object[] filled =
                arguments.stream()
                        .map(a -> a instanceof MessageKey key ? messages.text(key.key()) : a)
                        .toArray();
        return new Sentences(
                messages.text("fault." + code + ".what", filled),
                messages.text("fault." + code + ".means", filled),
                messages.text("fault." + code + ".todo", filled),
                code);
    }

    /**
     * An argument that is itself to be said in the language of the sentence.
     *
     * @param key of its message
     */
    public record MessageKey(String key) {}

    /**
     * An expected failure with a message for a person.
     *
     * @param what what happened
     * @param means what it means for the data
     * @param todo what to do
     * @param code to be quoted on the telephone
     */
    public record Sentences(String what, String means, String todo, String code) {}
}
