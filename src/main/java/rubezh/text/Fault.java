package rubezh.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected failure: a wrong password, a damaged file, a full disk. Carries a stable code; the
 * three sentences for the reader are the messages {@code fault.<code>.what}, {@code .means} and
 * {@code .todo}. Not for defects.
 *
 * <pre>{@code
 * throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
 * }</pre>
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Exit exit;
    private final transient List<Object> arguments;

    /** Exit statuses of the command line; the numbers are published. */
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

    /** Returns the arguments of the sentences, in order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Returns the three sentences in one language, and the code. */
    public FaultText sentences(Messages messages) {
        Object[] filled =
                arguments.stream().map(argument -> inLanguage(argument, messages)).toArray();
        return new FaultText(
                messages.text("fault." + code + ".what", filled),
                messages.text("fault." + code + ".means", filled),
                messages.text("fault." + code + ".todo", filled),
                code);
    }

    private static Object inLanguage(Object argument, Messages messages) {
        return switch (argument) {
            case MessageKey key -> messages.text(key.key());
            case MessageKeys keys ->
                    String.join(", ", keys.keys().stream().map(messages::text).toList());
            case LocalizedText localized -> localized.text(messages.language());
            default -> argument;
        };
    }

    /** An argument that reads differently in each language. */
    @FunctionalInterface
    public interface LocalizedText {
        /** Returns the argument in the language of the sentence. */
        String text(Language language);
    }

    /**
     * An argument that is a message itself, in the language of the sentence.
     *
     * @param key key of the message
     */
    public record MessageKey(String key) {}

    /**
     * An argument of several messages, separated by commas.
     *
     * @param keys keys of the messages
     */
    public record MessageKeys(List<String> keys) {
        public MessageKeys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The sentences of a failure.
     *
     * @param what what happened
     * @param means what it means for the data
     * @param todo what to do
     * @param code code to quote on the telephone
     */
    public record FaultText(String what, String means, String todo, String code) {}
}
